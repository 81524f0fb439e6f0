import type { LexicalNode } from '@payloadcms/richtext-lexical/lexical'

/**
 * Moves nodes that follow each other over the one before them (-1) or after them (1); false at the edge of what holds them.
 * The one that they pass moves in the page: the cursor and the focus stay in the others.
 */
export function $moveOver(nodes: LexicalNode[], direction: -1 | 1): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)]
  const other = direction < 0 ? first?.getPreviousSibling() : last?.getNextSibling()
  if (!first || !last || !other) return false
  if (direction < 0) last.insertAfter(other)
  else first.insertBefore(other)
  return true
}
