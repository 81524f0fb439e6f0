import { childrenOf, isRecord, type RichText, type RichTextNode } from './rich-text'
import { captionOf } from './table-caption'

/** Returns the words of a block from its fields, line by line in the order in which it is read. */
export type LinesOfBlock = (fields: Record<string, unknown>) => string[]

/**
 * Returns the words of a rich text: a line for each paragraph, list item, caption and row of a table, and the lines of its blocks,
 * which only their schema knows (`collections/schema/words.ts`).
 */
export function plainText(state: RichText, linesOfBlock: LinesOfBlock): string {
  return state ? linesOf(state.root, linesOfBlock).join('\n') : ''
}

/** Whether a rich text has at least a character or a block. */
export function hasContent(state: RichText): boolean {
  // A block says something, even before a word is in it.
  return plainText(state, () => ['block']) !== ''
}

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])

function linesOf(node: RichTextNode, linesOfBlock: LinesOfBlock): string[] {
  if (node.type === 'block') return isRecord(node.fields) ? filled(linesOfBlock(node.fields)) : []
  if (node.type === 'tablerow')
    return filled([
      childrenOf(node)
        .map((cell) => linesOf(cell, linesOfBlock).join(' '))
        .join('\t'),
    ])
  const lines: string[] = node.type === 'table' ? [captionOf(node)] : []
  let inline = ''
  for (const child of childrenOf(node)) {
    if (INLINE.has(child.type)) {
      inline += wordsOfLine(child)
      continue
    }
    lines.push(inline, ...linesOf(child, linesOfBlock))
    inline = ''
  }
  return filled([...lines, ...inline.split('\n')])
}

/** Returns the words of a line: of a paragraph, a heading, an item or a link. A break of the line is `\n`. */
export function wordsOfLine(node: RichTextNode): string {
  if (node.type === 'linebreak') return '\n'
  if (typeof node.text === 'string') return node.text
  return childrenOf(node).map(wordsOfLine).join('')
}

function filled(lines: string[]): string[] {
  return lines.filter((line) => line.trim() !== '')
}
