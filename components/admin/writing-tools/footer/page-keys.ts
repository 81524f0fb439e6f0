import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef } from 'react'
import { placeOver } from '../form-place'
import { isPressed } from '../shortcuts'

interface Actions {
  editor: LexicalEditor
  openSearch(): void
  openShortcuts(): void
  /** Undefined while nothing is hidden. */
  leaveFocus: (() => void) | undefined
}

/** The keys of the whole page of a text. In the search itself, Ctrl+F is the browser's own. */
export function usePageKeys(actions: Actions) {
  const current = useRef(actions)
  current.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { editor, openSearch, openShortcuts, leaveFocus } = current.current
      if (event.defaultPrevented || !isOnTop(editor)) return
      const act = isPressed('Mod+F', event)
        ? !isIn(event, '.sk-search') && openSearch
        : event.key === '?' && !event.ctrlKey && !event.metaKey
          ? !isTyping(event) && openShortcuts
          : event.key === 'Escape' && leaveFocus
      if (act) {
        event.preventDefault()
        act()
      }
      // Its button saves the draft: the browser would offer to keep the page as a file.
      if (isPressed('Mod+S', event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** A drawer or a dialogue over the form has its own keys. */
function isOnTop(editor: LexicalEditor): boolean {
  const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  return placeOver(editor.getRootElement()) === open
}

function isIn({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

function isTyping(event: KeyboardEvent): boolean {
  return isIn(event, 'input, textarea, select, [contenteditable="true"]')
}
