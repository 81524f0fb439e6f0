'use client'
// Client: listens to the page shown beside the form, and names it for who cannot see it.
import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect } from 'react'
import { LEAVE_PREVIEW } from '@/components/preview/leave-preview'

/** Closes the preview beside the form when somebody leaves it there: its frame may not navigate by itself. */
export function PreviewBeside() {
  const { breakpoints, iframeRef, loadedURL, setIsLivePreviewing } = useLivePreviewContext()
  // Payload adds this width itself, under an English name.
  const anyWidth = breakpoints?.find(({ name }) => name === 'responsive')
  if (anyWidth) anyWidth.label = 'Toute la place'

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
    if (loadedURL && iframeRef.current) iframeRef.current.title = 'Aperçu'
  }, [loadedURL, iframeRef])

  return null
}
