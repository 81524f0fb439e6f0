import {
  $getRoot,
  $parseSerializedNode,
  CLEAR_HISTORY_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { diffArrays } from 'diff'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import { contentKey } from './content-key'

/**
 * Has the editor show this text, by the paragraphs and blocks that differ alone: the cursor stays where a person types.
 * What came before cannot be undone any more, since that would take away what somebody else wrote.
 */
export function applyToEditor(editor: LexicalEditor, text: { root: RichTextNode }): void {
  const wanted = childrenOf(text.root)
  const keys = childrenOf(textOf(editor).root).map(contentKey)
  editor.update(
    () => {
      const shown = $getRoot().getChildren()
      let [read, written] = [0, 0]
      let last: LexicalNode | null = null
      for (const { added, removed, count } of diffArrays(keys, wanted.map(contentKey))) {
        if (added) {
          for (const node of wanted.slice(written, written + count)) last = $insertAfter(last, node)
          written += count
          continue
        }
        const touched = shown.slice(read, read + count)
        read += count
        if (removed) for (const node of touched) node.remove()
        else {
          last = touched.at(-1) ?? last
          written += count
        }
      }
    },
    { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG },
  )
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
}

/** Returns what the editor shows, with the keys that were pressed last. */
export function textOf(editor: LexicalEditor): { root: RichTextNode } {
  // `read` puts waiting changes into the state.
  return editor.read(() => editor.getEditorState().toJSON()) as unknown as { root: RichTextNode }
}

function $insertAfter(last: LexicalNode | null, serialized: RichTextNode): LexicalNode {
  const node = $parseSerializedNode(serialized as unknown as SerializedLexicalNode)
  if (last) return last.insertAfter(node)
  $getRoot().splice(0, 0, [node])
  return node
}
