import { REDO_COMMAND, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'

/** Returns the command of the keys of « Annuler » and « Rétablir »; null of any others. */
export function undoOrRedo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  if (!ctrlKey && !metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return REDO_COMMAND
  return letter === 'z' ? UNDO_COMMAND : null
}
