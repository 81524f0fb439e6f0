import {
  $getSelection,
  $insertNodes,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import type { PastedPart, PastedPicture } from '@/payload/editorial/paste/pictures'

/** A figure block that waits for its picture. */
export interface AwaitedPicture {
  blockId: string
  picture: PastedPicture
}

/** Inserts what was pasted at the cursor. Returns the figure blocks that wait for their pictures. */
export function $insertPaste(editor: LexicalEditor, parts: PastedPart[]): AwaitedPicture[] {
  const awaited: AwaitedPicture[] = []
  const nodes = parts.flatMap((part): LexicalNode[] => {
    if (part.kind === 'html') {
      return $generateNodesFromDOM(editor, new DOMParser().parseFromString(part.html, 'text/html'))
    }
    const blockId = newBlockId()
    awaited.push({ blockId, picture: part.picture })
    return [
      $parseSerializedNode({
        type: 'block',
        version: 2,
        format: '',
        fields: { id: blockId, blockType: 'figure' },
      } as never),
    ]
  })
  const selection = $getSelection()
  if (!selection || nodes.length === 0) return awaited
  // A table pasted into a table goes into its cells.
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) $insertNodes(nodes)
  return awaited
}

/** As Payload makes them: 24 hexadecimal digits. */
function newBlockId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
