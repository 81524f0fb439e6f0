'use client'
// Client: names buttons that Payload draws beside the lines of a text.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useEffect } from 'react'

/** P97: French names for the two handles beside a line. */
export const HandleNamesFeatureClient = createClientFeature({
  plugins: [{ Component: HandleNames, position: 'floatingAnchorElem' }],
})

const NAMES = { '.add-block-menu': 'Ajouter un bloc sous cette ligne', '.draggable-block-menu': 'Déplacer cette ligne' }

function HandleNames({ anchorElem }: { anchorElem: HTMLElement }) {
  useEffect(() => {
    const name = () => {
      for (const [selector, text] of Object.entries(NAMES)) {
        const handle = anchorElem.querySelector<HTMLElement>(`:scope > ${selector}`)
        if (!handle || handle.title === text) continue
        handle.title = text
        handle.setAttribute('aria-label', text)
      }
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(anchorElem, { childList: true })
    return () => observer.disconnect()
  }, [anchorElem])
  return null
}
