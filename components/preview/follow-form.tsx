'use client'
// Client: receives the admin form's messages from the window around, and sends it one.
import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'

import { LEAVE_PREVIEW } from './leave-preview'

/**
 * Refreshes the draft, without a scroll, when the admin form around it was saved. Inside the form's live preview, links
 * open in a tab and « Quitter l’aperçu » closes the preview.
 */
export function FollowForm() {
  const { refresh } = useRouter()
  const origin = typeof window === 'undefined' ? '' : window.location.origin

  useEffect(() => {
    if (window.parent === window) return
    const keepInFrame = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link) return
      if (link.matches('[data-leaves-preview]')) {
        event.preventDefault()
        window.parent.postMessage(LEAVE_PREVIEW, window.location.origin)
      } else if (!link.getAttribute('href')?.startsWith('#')) {
        link.target = '_blank'
      }
    }
    document.addEventListener('click', keepInFrame, true)
    return () => document.removeEventListener('click', keepInFrame, true)
  }, [])

  return <RefreshRouteOnSave refresh={useCallback(() => refresh(), [refresh])} serverURL={origin} />
}
