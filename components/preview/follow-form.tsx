'use client'
// Client: hears from the form beside the page that something was saved, and speaks to it.
import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'

import { LEAVE_PREVIEW } from './leave-preview'

/**
 * Shows the draft anew when the form beside it has saved, at the same place of the page. Beside the form, a page is
 * not left: links open in a tab, and the way out closes the preview.
 */
export function FollowForm() {
  const { refresh } = useRouter()
  const origin = typeof window === 'undefined' ? '' : window.location.origin

  useEffect(() => {
    if (window.parent === window) return
    const stay = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link) return
      if (link.matches('[data-leaves-preview]')) {
        event.preventDefault()
        window.parent.postMessage(LEAVE_PREVIEW, window.location.origin)
      } else if (!link.getAttribute('href')?.startsWith('#')) {
        link.target = '_blank'
      }
    }
    document.addEventListener('click', stay, true)
    return () => document.removeEventListener('click', stay, true)
  }, [])

  return <RefreshRouteOnSave refresh={useCallback(() => refresh(), [refresh])} serverURL={origin} />
}
