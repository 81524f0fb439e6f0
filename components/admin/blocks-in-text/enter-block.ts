import { $getNodeByKey, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { fieldsOf, goToFirst } from './field-of-block'
import { openBlock } from './open-block'

/** Goes into the words of a block, once it is drawn; into its form when it shows nothing yet, or has no words to type in place. */
export function enterSoon(editor: LexicalEditor, nodeKey: string): void {
  // Not while the editor updates: a focus there is taken back.
  setTimeout(() => {
    const isThere = editor.getEditorState().read(() => $getNodeByKey(nodeKey) !== null)
    if (!isThere) return
    const frame = editor.getElementByKey(nodeKey)
    const isEmpty = frame?.querySelector('.sk-block__empty')
    if (!frame || isEmpty || !goToFirst(fieldsOf(frame))) openBlock(editor, { nodeKey })
  })
}
