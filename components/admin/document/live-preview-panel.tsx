'use client'
// Client: listens to messages of the live preview's frame, and gives the frame a title.
import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect } from 'react'
import { LEAVE_PREVIEW } from '@/components/preview/leave-preview'

/** Closes the live preview when its « Quitter l’aperçu » is pressed: the frame may not navigate the page itself. */
export function LivePreviewPanel() {
  const { breakpoints, iframeRef, loadedURL, setIsLivePreviewing } = useLivePreviewContext()
  // P50: Payload adds this width itself, under an English name.
  const responsive = breakpoints?.find(({ name }) => name === 'responsive')
  if (responsive) responsive.label = 'Toute la place'

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
