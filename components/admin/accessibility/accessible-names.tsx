'use client'
// Client: looks at what Payload has drawn.
import { type ReactNode, useEffect } from 'react'
import { nameControls } from './controls'
import { markLandmarks } from './landmarks'

/** In milliseconds: what a name depends on, such as the heading of a dialogue, may be drawn after it. */
const PAUSE = 150

/** P105: names what Payload draws without a name: at once, and again a moment later in the whole page. */
export function AccessibleNames({ children }: { children: ReactNode }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const nameAll = () => {
      timer = undefined
      markLandmarks(document)
      nameControls(document)
    }
    const observer = new MutationObserver((records) => {
      const places = new Set(records.filter(bringsElements).map(({ target }) => target as Element))
      if (places.size === 0) return
      for (const place of places) nameControls(place)
      timer ??= setTimeout(nameAll, PAUSE)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    nameAll()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
  return children
}

/** Typing changes words, which need no name. */
function bringsElements({ addedNodes }: MutationRecord) {
  return [...addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE)
}
