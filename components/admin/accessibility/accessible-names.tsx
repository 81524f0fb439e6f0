'use client'
// Client: looks at what Payload has drawn.
import { type ReactNode, useEffect } from 'react'
import { nameControls } from './controls'
import { markLandmarks } from './landmarks'

/** In milliseconds. Not at each key: a screen reader comes to a control later than that. */
const PAUSE = 150

/** P105: names what Payload draws without a name, whenever something was drawn. */
export function AccessibleNames({ children }: { children: ReactNode }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const nameAll = () => {
      timer = undefined
      markLandmarks(document)
      nameControls(document)
      // Its own changes are not news.
      observer.takeRecords()
    }
    const observer = new MutationObserver((records) => {
      if (timer === undefined && records.some(bringsElements)) timer = setTimeout(nameAll, PAUSE)
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
