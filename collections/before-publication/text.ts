import { childrenOf, isRecord, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'

/** A top-level node of a text, and its place. */
export interface PlacedNode {
  node: RichTextNode
  /** From 0. */
  index: number
}

/** Returns the top-level nodes of a text, of one type when it is given. */
export function topNodes(body: RichText, type?: string): PlacedNode[] {
  const nodes = (body ? childrenOf(body.root) : []).map((node, index) => ({ node, index }))
  return type ? nodes.filter(({ node }) => node.type === type) : nodes
}

/** Returns a text as it was sent; empty for anything else, which a program may send too. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Returns the blocks of one kind in a text, by their fields. */
export function blocksOf(body: RichText, blockType: string): { fields: Record<string, unknown>; index: number }[] {
  return topNodes(body, 'block').flatMap(({ node: { fields }, index }) =>
    isRecord(fields) && fields.blockType === blockType ? [{ fields, index }] : [],
  )
}

/** Returns a node and all that it holds, in the order of reading; of a callout, its text too. */
export function withAllInside(node: RichTextNode): RichTextNode[] {
  const found: RichTextNode[] = []
  const add = (one: RichTextNode) => {
    found.push(one)
    const { fields } = one
    const content = isRecord(fields) && isRecord(fields.content) ? (fields.content as RichText) : null
    for (const inside of content?.root ? [content.root] : childrenOf(one)) add(inside)
  }
  add(node)
  return found
}

/** Lexical's bits of the format of a text node. */
const BOLD = 1

/** Whether all words of a line are bold. */
export function isBold(line: RichTextNode): boolean {
  const texts = withAllInside(line).filter(({ text }) => typeof text === 'string' && text.trim() !== '')
  return texts.length > 0 && texts.every(({ format }) => typeof format === 'number' && (format & BOLD) !== 0)
}

/** Returns a text on one line, short enough for a sentence that quotes it. */
export function quoted(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > 40 ? `« ${line.slice(0, 39).trimEnd()}… »` : `« ${line} »`
}

/** A finding that advises, at a node of the text. */
export function advises(message: string, node: number) {
  return { kind: 'advises' as const, message, place: { node } }
}
