import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { $addUpdateTag, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** Applies a tool to the selection, and leaves the cursor in the text. */
export function choose(editor: LexicalEditor, item: ToolbarGroupItem, isActive: boolean) {
  editor.focus(() => {
    // As Payload's own buttons do.
    editor.update(() => $addUpdateTag('toolbar'))
    item.onSelect?.({ editor, isActive })
  })
}
