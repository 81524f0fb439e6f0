import {
  $copyNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

/** Payload's package hands out no nodes of tables: they are known by their types. */
const isA = (node: LexicalNode | null, type: string): node is ElementNode =>
  $isElementNode(node) && node.getType() === type

/**
 * Adds a row below the table whose last cell has the cursor, and puts the cursor in its first cell, as in a word processor.
 * Returns false, and changes nothing, anywhere else: there Tab goes to the next cell.
 */
export function $rowBelowLastCell(): boolean {
  const [node] = $getSelection()?.getNodes() ?? []
  const cell = node && [node, ...node.getParents()].find((parent) => isA(parent, 'tablecell'))
  const row = cell?.getParent() ?? null
  if (!cell || !isA(row, 'tablerow') || cell.getNextSibling() || row.getNextSibling()) return false
  const below = $copyNode(row)
  for (const above of row.getChildren()) {
    below.append(($copyNode(above) as ElementNode).append($createParagraphNode()))
  }
  row.insertAfter(below)
  below.getFirstChildOrThrow<ElementNode>().selectStart()
  return true
}
