import { $createBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { parseVideoAddress } from '@/payload/editorial/video'
import { DUPLICATE_TAG } from './block-moves'
import { openBlock } from './open-block'

/**
 * Makes a video block of an address of YouTube or Vimeo that is pasted alone on an empty line, and goes to its title;
 * « Annuler » takes it away. Returns whether it did.
 */
export function $pasteVideo(editor: LexicalEditor, pasted: string): boolean {
  const url = pasted.trim()
  const selection = $getSelection()
  if (/\s/.test(url) || !parseVideoAddress(url) || !$isRangeSelection(selection)) return false
  const line = selection.anchor.getNode()
  if (!$isParagraphNode(line) || !line.isEmpty()) return false
  editor.update(
    () => {
      const block = $createBlockNode({ blockType: 'video', url, title: '' } as never)
      line.insertBefore(block)
      const nodeKey = block.getKey()
      setTimeout(() => openBlock(editor, { nodeKey, path: 'title' }))
    },
    { tag: [HISTORY_PUSH_TAG, DUPLICATE_TAG] },
  )
  return true
}
