import {
  $copyNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { focusCaption } from './caption-lines'

/** Payload's package hands out no nodes of tables: they are known by their types. */
const isA = (node: LexicalNode | null, type: string): node is ElementNode =>
  $isElementNode(node) && node.getType() === type

/**
 * Adds a row below the table whose last cell has the cursor, and puts the cursor in its first cell, as in a word processor.
 * Returns false, and changes nothing, anywhere else: there Tab goes to the next cell.
 */
export function $rowBelowLastCell(): boolean {
  const { cell, row } = $currentCell() ?? {}
  if (!cell || !row || cell.getNextSibling() || row.getNextSibling()) return false
  const below = $copyNode(row)
  for (const above of row.getChildren()) {
    below.append(($copyNode(above) as ElementNode).append($createParagraphNode()))
  }
  row.insertAfter(below)
  below.getFirstChildOrThrow<ElementNode>().selectStart()
  return true
}

/** Leads from the first cell of a table to its caption; false anywhere else: there Maj+Tab goes to the cell before. */
export function $toCaption(editor: LexicalEditor): boolean {
  const { cell, row } = $currentCell() ?? {}
  if (!cell || !row || cell.getPreviousSibling() || row.getPreviousSibling()) return false
  return focusCaption(editor, row.getParentOrThrow().getKey())
}

function $currentCell(): { cell: ElementNode; row: ElementNode } | undefined {
  const [node] = $getSelection()?.getNodes() ?? []
  const cell = node && [node, ...node.getParents()].find((parent) => isA(parent, 'tablecell'))
  const row = cell?.getParent() ?? null
  return cell && isA(row, 'tablerow') ? { cell, row } : undefined
}
