import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { chooseBlock } from './block-moves'
import { openBlock } from './open-block'

/**
 * Has Échap in a block close it and choose it, and the keys of « Annuler » in words written in place undo in the text.
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
    const isInPlace = event.target instanceof HTMLElement && event.target.closest('.sk-typed') !== null
    if (!isInPlace) return
    const command = undoOrRedo(event)
    if (command) {
      event.preventDefault()
      editor.dispatchCommand(command, undefined)
    }
    // Keys of words in a block are not the editor's; those with Ctrl, and Tab, are the page's.
    if (command || !(event.ctrlKey || event.metaKey || event.key === 'Tab')) event.stopPropagation()
  }
  frame.addEventListener('keydown', listen)
  return () => frame.removeEventListener('keydown', listen)
}

function undoOrRedo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  if (!ctrlKey && !metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return REDO_COMMAND
  return letter === 'z' ? UNDO_COMMAND : null
}

/** Échap closes a list of choices first. */
function isMenuOpen(frame: HTMLElement) {
  return frame.querySelector('.rs__menu, [aria-expanded="true"][role="combobox"]') !== null
}
