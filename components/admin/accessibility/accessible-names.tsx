'use client'
// Client: looks at what Payload has drawn.
import { type ReactNode, useEffect } from 'react'
import { nameControls } from './controls'
import { letEnterPress } from './enter-presses'
import { tieWords } from './field-words'
import { markLandmarks } from './landmarks'
import { sayMovesInFrench } from './moves-in-french'
import { keepPicturesStill } from './still-pictures'

/** In milliseconds: what a name depends on, such as the heading of a dialogue, may be drawn after it. */
const PAUSE = 150

/** P105: names what Payload draws without a name: at once, and again a moment later in the whole page. P115: with its help. */
export function AccessibleNames({ children }: { children: ReactNode }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const nameAll = () => {
      timer = undefined
      markLandmarks(document)
      nameControls(document)
      tieWords(document)
    }
    const observer = new MutationObserver((records) => {
      // An error that is gone is no longer the word of its field.
      if (!records.some(({ addedNodes, removedNodes }) => haveElements(addedNodes) || haveElements(removedNodes)))
        return
      const brought = records.filter(({ addedNodes }) => haveElements(addedNodes))
      const places = new Set(brought.map(({ target }) => target as Element))
      for (const place of places) nameControls(place)
      timer ??= setTimeout(nameAll, PAUSE)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    nameAll()
    const ends = [keepPicturesStill(), letEnterPress(), sayMovesInFrench()]
    return () => {
      for (const end of ends) end()
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
  return children
}

/** Typing changes words, which need no name. */
function haveElements(nodes: NodeList) {
  return [...nodes].some((node) => node.nodeType === Node.ELEMENT_NODE)
}
