'use client'
// Client: listens to the page shown beside the form, and names it for who cannot see it.
import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect } from 'react'
import { LEAVE_PREVIEW } from '@/components/preview/leave-preview'

/** Closes the preview beside the form when somebody leaves it there: its frame may not navigate by itself. */
export function PreviewBeside() {
  const { iframeRef, setIsLivePreviewing, shouldRenderIframe } = useLivePreviewContext()

  useEffect(() => {
    const close = ({ origin, data }: MessageEvent) => {
      if (origin !== window.location.origin || data !== LEAVE_PREVIEW) return
      setIsLivePreviewing(false)
      document.getElementById('live-preview-toggler')?.focus()
    }
    window.addEventListener('message', close)
    return () => window.removeEventListener('message', close)
  }, [setIsLivePreviewing])

  useEffect(() => {
    if (shouldRenderIframe && iframeRef.current) iframeRef.current.title = 'Aperçu'
  }, [shouldRenderIframe, iframeRef])

  return null
}
