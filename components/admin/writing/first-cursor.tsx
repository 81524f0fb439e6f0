'use client'
// Client: the cursor is the browser's.
import { useDocumentInfo, useEditDepth, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { bodyOf, focusEndOfBody, titleOf } from './places'

/** Puts the cursor in an empty title, else at the end of the text, once, unless somebody was faster. */
export function FirstCursor() {
  const place = useRef<HTMLSpanElement>(null)
  const isInitializing = useFormInitializing()
  const isInDrawer = useEditDepth() > 1
  const { hasSavePermission, isTrashed } = useDocumentInfo()
  const isIdle = isInitializing || isInDrawer || !hasSavePermission || isTrashed

  useEffect(() => {
    const form = place.current?.closest('form')
    if (isIdle || !form) return
    const stop = () => observer.disconnect()
    const put = () => {
      if (document.activeElement !== document.body) return stop()
      const title = titleOf(form)
      if (title?.value === '') title.focus({ preventScroll: true })
      else if (bodyOf(form)?.__lexicalEditor) focusEndOfBody(form)
      else return
      stop()
    }
    // The editor is loaded after the form.
    const observer = new MutationObserver(put)
    observer.observe(form, { childList: true, subtree: true })
    put()
    return stop
  }, [isIdle])

  return <span hidden ref={place} />
}
