import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { chooseBlock, moveBlock } from './block-moves'
import { moveOf } from './move-keys'
import { openBlock } from './open-block'
import { undoOrRedo } from './undo-or-redo'

/**
 * Has Échap in a block close it and choose it, Alt and an arrow move it, and the keys of « Annuler » in words written in
 * place undo in the text.
 * On the element itself: the editor around it hears a key before React does. Returns a function that ends this.
 */
export function leaveOnKeys(frame: HTMLElement, editor: LexicalEditor, nodeKey: string): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isMenuOpen(frame)) {
      event.preventDefault()
      event.stopPropagation()
      openBlock(editor, null)
      chooseBlock(editor, nodeKey)
      return
    }
    const to = moveOf(event)
    if (to) {
      event.preventDefault()
      event.stopPropagation()
      moveBlock(editor, nodeKey, to)
      // An element that moves loses the focus.
      if (event.target instanceof HTMLElement) event.target.focus()
      frame.scrollIntoView({ block: 'nearest' })
      return
    }
    if (!(event.target instanceof HTMLElement) || event.target.closest('.sk-block__form')) return
    const command = event.target.closest('.sk-typed') && undoOrRedo(event)
    if (command) {
      event.preventDefault()
      editor.dispatchCommand(command, undefined)
    }
    // P113: Entrée and Tab on a button would change the text where its cursor was. Keys with Ctrl are the page's.
    if (command || !(event.ctrlKey || event.metaKey)) event.stopPropagation()
  }
  frame.addEventListener('keydown', listen)
  return () => frame.removeEventListener('keydown', listen)
}

/** Échap closes a list of choices first. */
function isMenuOpen(frame: HTMLElement) {
  return frame.querySelector('.rs__menu, [aria-expanded="true"][role="combobox"]') !== null
}
