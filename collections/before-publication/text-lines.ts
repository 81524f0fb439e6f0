import { childrenOf, isRecord, type RichText, type RichTextNode, stateOf } from '@/payload/editorial/rich-text'
import { captionOf } from '@/payload/editorial/table-caption'
import { literalsIn } from '@/payload/editorial/typography'
import type { Finding, Place, WrittenDocument } from './check'
import { foreignWords } from './foreign-words'
import { topNodes } from './text'

/** Stands for each letter of what is no French. */
export const OTHER = '\uE000'

/** One line that somebody reads: a paragraph, a heading, an item, a cell, or a line of a field. */
export interface TextLine {
  place: Place
  /** As it is written. */
  text: string
  /** As long as `text`, with `OTHER` in place of addresses, code, hashtags, names of files and words in another language. */
  french: string
  kind: 'field' | 'heading' | 'words'
}

const FIELDS = ['title', 'excerpt'] as const
const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])
/** Lexical's bit of the format of a text node. */
const CODE = 16

/** Of mail, right or not. */
const ADDRESSES = /(?<![^\s(«])[^\s@]{1,64}@[^\s()»]{1,100}/gu
const TAGS = /[#@][\p{L}\p{N}_]+/gu
const NAMES_OF_FILES =
  /(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:fr|bzh|org|com|eu|net|info|io|gouv|pdf|docx?|xlsx?|odt|ods|pptx?|png|jpe?g|zip|txt|csv|mp[34])(?![\w-])/gu

/** Returns the lines of a document in the order of reading, without empty ones: its title, its chapô, its text. */
export function textLines(document: WrittenDocument): TextLine[] {
  const fields = FIELDS.flatMap((field) => linesOf([plain(document[field] ?? '')], { field }, 'field'))
  const nodes = topNodes(document.body).flatMap(({ node, index }) => {
    const parts = node.type === 'block' ? partsOf(document, node, index) : [node]
    return parts.flatMap((part) =>
      typeof part === 'string' ? linesOf([plain(part)], { node: index }, 'words') : linesOfNode(part, { node: index }),
    )
  })
  return [...fields, ...nodes]
}

/** Without the schema, the text of a callout. */
function partsOf({ blockWords }: WrittenDocument, { fields }: RichTextNode, index: number): (RichTextNode | string)[] {
  const content = isRecord(fields) && isRecord(fields.content) ? [fields.content as NonNullable<RichText>] : []
  return (blockWords?.get(index) ?? content).map((part) => (typeof part === 'string' ? part : part.root))
}

/** Adjacent words; `isFrench` is false for those that stay as they are. */
interface Piece {
  text: string
  isFrench: boolean
}

function linesOfNode(node: RichTextNode, place: Place): TextLine[] {
  const kind = node.type === 'heading' ? 'heading' : 'words'
  const lines: TextLine[] = node.type === 'table' ? linesOf([plain(captionOf(node))], place, kind) : []
  let inline: Piece[] = []
  for (const child of childrenOf(node)) {
    if (INLINE.has(child.type)) {
      inline.push(...piecesOf(child))
      continue
    }
    lines.push(...linesOf(inline, place, kind), ...linesOfNode(child, place))
    inline = []
  }
  return [...lines, ...linesOf(inline, place, kind)]
}

function piecesOf(node: RichTextNode): Piece[] {
  if (node.type === 'linebreak') return [plain('\n')]
  if (node.type === 'tab') return [plain('\t')]
  if (typeof node.text !== 'string') return childrenOf(node).flatMap(piecesOf)
  const isCode = (Number(node.format) & CODE) !== 0
  return [{ text: node.text, isFrench: !isCode && stateOf(node, 'lang') === undefined }]
}

function plain(text: string): Piece {
  return { text, isFrench: true }
}

function linesOf(pieces: Piece[], place: Place, kind: TextLine['kind']): TextLine[] {
  const text = pieces.map((piece) => piece.text).join('')
  const french = pieces.map((piece) => (piece.isFrench ? piece.text : hidden(piece.text))).join('')
  const lines: TextLine[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '')
      lines.push({ place, text: line, french: frenchOf(french.slice(start, start + line.length)), kind })
    start += line.length + 1
  }
  return lines
}

function hidden(text: string): string {
  return text.replaceAll(/[^\n]/g, OTHER)
}

function frenchOf(line: string): string {
  const foreign = foreignWords(line).map(({ start, words }): [number, number] => [start, start + words.length])
  const ranges = [
    ...literalsIn(line),
    ...rangesOf(line, ADDRESSES),
    ...rangesOf(line, TAGS),
    ...rangesOf(line, NAMES_OF_FILES),
    ...foreign,
  ]
  if (ranges.length === 0) return line
  let result = ''
  let at = 0
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    result += line.slice(at, from) + hidden(line.slice(from, end))
    at = end
  }
  return result + line.slice(at)
}

function rangesOf(line: string, pattern: RegExp): [start: number, end: number][] {
  return [...line.matchAll(pattern)].map(({ 0: match, index }) => [index, index + match.length])
}

/**
 * Returns which of several equal `words` of its place the one at `start` of a line is; undefined for the first.
 * `before` are the earlier lines of that place.
 */
export function occurrenceOf(words: string, before: string[], line: string, start: number): Finding['occurrence'] {
  const count = before.reduce((sum, one) => sum + countOf(words, one), 0) + countOf(words, line.slice(0, start))
  return count === 0 ? undefined : count
}

function countOf(words: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) count += 1
  return count
}
