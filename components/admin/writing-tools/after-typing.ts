import {
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'

/** Milliseconds after the last change: a long text is not read again at each key. */
const PAUSE = 500

/**
 * What `read` returns of the text: of the one that is there, then half a second after the last change, and at once after
 * « Annuler » or a replacement. Undefined before the first time. `read` must stay the same function.
 */
export function useAfterTyping<Value>(editor: LexicalEditor, read: (state: EditorState) => Value): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    const readNow = () => setValue(() => read(editor.getEditorState()))
    // After the first drawing of the page, which must not wait for it.
    let timer = setTimeout(readNow)
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // « Annuler » puts a whole state in place of another, without naming what differs.
      const isUndone = tags.has(HISTORIC_TAG)
      if (!isUndone && dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      clearTimeout(timer)
      if (isUndone || tags.has(HISTORY_PUSH_TAG)) readNow()
      else timer = setTimeout(readNow, PAUSE)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, read])
  return value
}
