import { $createBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { parseVideoAddress } from '@/payload/editorial/video'
import { enterSoon } from './enter-block'

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
      enterSoon(editor, block.getKey())
    },
    { tag: HISTORY_PUSH_TAG },
  )
  return true
}
