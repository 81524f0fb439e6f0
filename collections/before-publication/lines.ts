import { languageOf } from '@/payload/editorial/languages'
import { wordsOfLine } from '@/payload/editorial/plain-text'
import { childrenOf, isRecord, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'
import { captionOf } from '@/payload/editorial/table-caption'
import type { Finding, Place, WrittenDocument } from './check'
import { stringOf } from './text'
import { wordsOfBlock } from './words-in-blocks'

/** A line that readers read: a field, a paragraph, a point of a list, a cell, a line of a block. */
export interface WrittenLine {
  place: Place
  /** The type of its node (`paragraph`, `heading`, `listitem`, `quote`), `cell`, `caption`, `block` or the name of its field. */
  kind: string
  words: string
  /** As long as `words`, with spaces for what is marked as another language. */
  french: string
  links: LinkInLine[]
  /** All lines of its place, and where this one begins there. */
  whole: string
  start: number
}

export interface LinkInLine {
  words: string
  /** Where its words begin in the line. */
  start: number
  /** As it was typed; empty when it names a document of this site. */
  address: string
  /** The id of a document of this site. */
  document: string | null
}

/** More of one fault are corrected together, and nobody reads them one by one. */
export const MOST_OF_A_RULE = 50

const known = new WeakMap<WrittenDocument, WrittenLine[]>()

/** Returns the lines of a document in the order of reading: its title, its chapô, its text. Read once for all checks. */
export function linesIn(document: WrittenDocument): WrittenLine[] {
  const before = known.get(document)
  if (before) return before
  const { title, excerpt, body } = document
  const fields = Object.entries({ title, excerpt }).map(([field, words]) =>
    placed({ field }, [{ kind: field, words: words ?? '', french: words ?? '', links: [] }]),
  )
  const nodes = (body ? childrenOf(body.root) : []).map((node, index) => placed({ node: index }, linesOf(node)))
  const lines = [...fields, ...nodes].flat()
  known.set(document, lines)
  return lines
}

interface Found {
  message: string
  mend?: string
  address?: string
  language?: string
  why?: string
  /** The part of the match that is marked, when it is not the whole. */
  words?: string
}

/**
 * Returns a finding for each match of a pattern (with the flag `g`) in the lines of a document, when `judge` has something to
 * say of it. The pattern must not try one place in more than a fixed number of ways.
 */
export function foundIn(
  document: WrittenDocument,
  pattern: RegExp,
  judge: (match: RegExpExecArray, line: WrittenLine) => Found | null,
): Finding[] {
  const findings: Finding[] = []
  for (const line of linesIn(document)) {
    for (const match of line.words.matchAll(pattern)) {
      const found = judge(match as RegExpExecArray, line)
      if (found) findings.push(findingAt(line, match.index + at(match[0], found.words), found.words ?? match[0], found))
      if (findings.length >= MOST_OF_A_RULE) return findings
    }
  }
  return findings
}

function at(match: string, words: string | undefined): number {
  return words === undefined ? 0 : Math.max(0, match.indexOf(words))
}

/** A finding that advises on some words of a line, by where they begin in it. */
export function findingAt(line: WrittenLine, start: number, words: string, found: Omit<Found, 'words'>): Finding {
  const { message, mend, address, language, why } = found
  const occurrence = occurrencesBefore(line.whole, words, line.start + start)
  return {
    kind: 'advises',
    message,
    place: line.place,
    words,
    ...(occurrence > 0 && { occurrence }),
    ...(mend !== undefined && { mend }),
    ...(address !== undefined && { address }),
    ...(language !== undefined && { language }),
    ...(why !== undefined && { why }),
  }
}

function occurrencesBefore(whole: string, words: string, end: number): number {
  let count = 0
  if (words === '') return count
  for (
    let place = whole.indexOf(words);
    place !== -1 && place < end;
    place = whole.indexOf(words, place + words.length)
  ) {
    count += 1
  }
  return count
}

type Line = Pick<WrittenLine, 'french' | 'kind' | 'links' | 'words'>

function placed(place: Place, lines: Line[]): WrittenLine[] {
  const filled = lines.filter(({ words }) => words.trim() !== '')
  const whole = filled.map(({ words }) => words).join('\n')
  let start = 0
  return filled.map((line) => {
    const one = { ...line, place, whole, start }
    start += line.words.length + 1
    return one
  })
}

const INLINE = new Set(['autolink', 'link', 'linebreak', 'tab', 'text'])

function linesOf(node: RichTextNode, kind = node.type): Line[] {
  if (node.type === 'block') return isRecord(node.fields) ? linesOfBlock(node.fields) : []
  if (node.type === 'tablecell') return childrenOf(node).flatMap((child) => linesOf(child, 'cell'))
  const caption = node.type === 'table' ? captionOf(node) : ''
  const lines: Line[] = [{ kind: 'caption', words: caption, french: caption, links: [] }]
  let inline: RichTextNode[] = []
  for (const child of childrenOf(node)) {
    if (INLINE.has(child.type)) {
      inline.push(child)
      continue
    }
    lines.push(...brokenAt(inline, kind), ...linesOf(child, kind === 'cell' ? kind : child.type))
    inline = []
  }
  return [...lines, ...brokenAt(inline, kind)]
}

function linesOfBlock(fields: Record<string, unknown>): Line[] {
  const own = wordsOfBlock(fields).map((words) => ({ kind: 'block', words, french: words, links: [] }))
  const content = isRecord(fields.content) ? (fields.content as RichText) : null
  return [...own, ...(content?.root ? linesOf(content.root) : [])]
}

/** The lines of a paragraph, cut at its breaks. */
function brokenAt(nodes: RichTextNode[], kind: string): Line[] {
  const lines: Line[] = []
  let line: Line = { kind, words: '', french: '', links: [] }
  const add = (node: RichTextNode) => {
    if (node.type === 'linebreak') {
      lines.push(line)
      line = { kind, words: '', french: '', links: [] }
      return
    }
    if (node.type === 'link' || node.type === 'autolink') {
      line.links.push({ words: wordsOfLine(node).replaceAll('\n', ' '), start: line.words.length, ...targetOf(node) })
    }
    const words = node.type === 'tab' ? '\t' : typeof node.text === 'string' ? node.text : ''
    line.words += words
    line.french += languageOf(node) ? ' '.repeat(words.length) : words
    for (const child of childrenOf(node)) add(child)
  }
  for (const node of nodes) add(node)
  return [...lines, line]
}

function targetOf({ fields }: RichTextNode): Pick<LinkInLine, 'address' | 'document'> {
  if (!isRecord(fields)) return { address: '', document: null }
  if (fields.linkType !== 'internal') return { address: stringOf(fields.url).trim(), document: null }
  const value = isRecord(fields.doc) ? fields.doc.value : null
  const id = isRecord(value) ? value.id : value
  return { address: '', document: typeof id === 'string' ? id : null }
}
