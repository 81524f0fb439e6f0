import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { $dfs } from '@payloadcms/richtext-lexical/lexical/utils'
import type { PastedPart, PastedPicture } from '@/payload/editorial/paste/pictures'
import { isRecord, type RichTextNode } from '@/payload/editorial/rich-text'
import { $setCaption } from './table-caption'

/** A figure block that waits for its picture. */
export interface AwaitedPicture {
  blockId: string
  picture: PastedPicture
}

/** Where the mouse let go of something, in pixels from the top of the window. */
export interface Place {
  below: number
}

/**
 * Inserts what was pasted at the cursor, or what was dropped below the block that is there. Returns the figure blocks that
 * wait for their pictures.
 */
export function $insertPaste(editor: LexicalEditor, parts: PastedPart[], place?: Place): AwaitedPicture[] {
  const awaited: AwaitedPicture[] = []
  const nodes = parts.flatMap((part): LexicalNode[] => {
    if (part.kind === 'html') {
      return $nodesOf(editor, part.html)
    }
    if (part.kind === 'nodes') return part.nodes.map((node) => $parseSerializedNode(withBlockId(node) as never))
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
  if (place) {
    $insertBelow(editor, nodes, place)
    return awaited
  }
  const selection = $getSelection()
  if (!selection || nodes.length === 0) return awaited
  // A table pasted into a table goes into its cells.
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) $insertNodes(nodes)
  return awaited
}

/** Lexical reads no captions of tables: they are put into theirs, in the order of the text. */
function $nodesOf(editor: LexicalEditor, html: string): LexicalNode[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const captions = [...page.querySelectorAll('table')].map((table) => table.getAttribute('data-caption'))
  const nodes = $generateNodesFromDOM(editor, page)
  const tables = nodes.flatMap((node) => $dfs(node)).filter(({ node }) => node.getType() === 'table')
  tables.forEach(({ node }, index) => {
    $setCaption(node, captions[index] ?? '')
  })
  return nodes
}

function $insertBelow(editor: LexicalEditor, nodes: LexicalNode[], { below }: Place) {
  const elements = [...(editor.getRootElement()?.children ?? [])]
  const above = elements.findLast((element) => element.getBoundingClientRect().top <= below)
  const block = above && $getNearestNodeFromDOMNode(above)
  if (!block) $getRoot().splice(0, 0, nodes)
  else for (const node of nodes.reverse()) block.insertAfter(node)
}

function withBlockId(node: RichTextNode): RichTextNode {
  return node.type === 'block' && isRecord(node.fields)
    ? { ...node, fields: { ...node.fields, id: newBlockId() } }
    : node
}

/** As Payload makes them: 24 hexadecimal digits. */
function newBlockId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
