import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell, LineStyle, Run, SourceDocument, SourceFormat, SourceLine } from '@/payload/editorial/import/model'
import { wordsOf } from '@/payload/editorial/import/runs'
import type { BlockKind } from '@/payload/editorial/import/structure'

export interface ExpectedBlock {
  kind: BlockKind
  words: string[]
  /** The names of the doubts that stand in it: « kind », « fused ». */
  doubts: string[]
  /** The level of each point of a list, from 0. */
  levels: number[]
}

export type CorpusFolder =
  | 'fifth-look'
  | 'first-look'
  | 'fourth-look'
  | 'held-back'
  | 'second-look'
  | 'third-look'
  | 'tuned'

export interface AnnotatedDraft {
  name: string
  origin: string
  encoding: string
  source: SourceDocument
  expected: ExpectedBlock[]
}

const DRAFTS = join(process.cwd(), 'tests/fixtures/drafts')

/** Returns the annotated drafts of a folder of the corpus; how they are written is in its README. */
export function annotatedDrafts(name: CorpusFolder): AnnotatedDraft[] {
  const folder = folderOf(name)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.draft'))
    .sort()
    .map((file) => readAnnotated(file.replace('.draft', ''), readFileSync(join(folder, file), 'utf8')))
}

/** Returns the path of a folder of the corpus. */
export function folderOf(name: CorpusFolder): string {
  return join(DRAFTS, name)
}

/** Returns the blocks that a file beside a draft expects, `KIND ?DOUBT|WORDS`; its cells are parted by ⇥. */
export function expectedBlocks(text: string): ExpectedBlock[] {
  const expected: ExpectedBlock[] = []
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const bar = line.indexOf('|')
    const [kind = '', ...notes] = line.slice(0, bar).split(' ')
    expect(expected, kind, notes, wordsIn(line.slice(bar + 1), 'txt'))
  }
  return expected
}

/** Returns a draft from its annotated lines: `KIND ?DOUBT @STYLE|WORDS`. */
function readAnnotated(name: string, text: string): AnnotatedDraft {
  const all = text.replace(/\n$/, '').split('\n')
  const settings = new Map(
    all
      .filter((line) => line.startsWith('!'))
      .map((line) => [line.slice(1).split(' ', 1)[0], line.replace(/^!\S+ /, '')]),
  )
  const format = settings.get('format') as SourceFormat
  const lines: SourceLine[] = []
  const expected: ExpectedBlock[] = []
  for (const line of all.filter((one) => !one.startsWith('!'))) {
    const bar = line.indexOf('|')
    if (bar < 0) throw new Error(`${name}: a line without « | »: ${line}`)
    const [kind = '', ...notes] = line.slice(0, bar).split(' ')
    lines.push(sourceLine(lines.length + 1, line.slice(bar + 1), notes, format))
    if (kind !== '') expect(expected, kind, notes, wordsIn(line.slice(bar + 1), format))
  }
  return {
    name,
    origin: settings.get('origin') ?? '',
    encoding: settings.get('encoding') ?? 'utf-8',
    source: { name: `${name}.${format}`, format, lines, pictures: picturesOf(lines), remarks: [] },
    expected,
  }
}

function expect(expected: ExpectedBlock[], kind: string, notes: string[], words: string[]) {
  const doubts = notes.filter((note) => note.startsWith('?')).map((note) => note.slice(1))
  const level = Number(notes.find((note) => /^(?:\^|@[bn])\d/.test(note))?.replace(/^(?:\^|@[bn])(\d).*/, '$1') ?? 0)
  const last = expected.at(-1)
  if (!['+', '&', '~'].includes(kind) || !last) {
    expected.push({ kind: kind as BlockKind, words, doubts, levels: [level] })
    return
  }
  last.doubts.push(...doubts)
  if (kind === '+') last.levels.push(level)
  const [first = '', ...rest] = words
  if (kind === '+') last.words.push(...words)
  else last.words.push(`${last.words.pop() ?? ''}${kind === '~' ? '\t' : ' '}${first.trim()}`, ...rest)
}

/** Markers stand between ⟦ and ⟧; ⏎ begins another line of words, ⇥ another cell. */
function wordsIn(content: string, format: SourceFormat): string[] {
  const bare = content.replace(/⟦[^⟧]*⟧/g, '').replaceAll('⇥', '\t')
  return bare
    .split('⏎')
    .map((line) => wordsOf(runsIn(line, format)).trim())
    .filter((line) => line !== '')
}

function sourceLine(number: number, content: string, notes: string[], format: SourceFormat): SourceLine {
  const runs = runsIn(content.replace(/[⟦⟧⏎⇥]/g, ''), format)
  const line: SourceLine = { number, runs, ...(format === 'pdf' && { isPiecedTogether: true as const }) }
  for (const note of notes.filter((one) => one.startsWith('@')).map((one) => one.slice(1))) {
    const [, sign = '', rest = ''] = /^([a-z]+)=?(.*)$/.exec(note.replace(/^([bnhc])(\d)/, '$1=$2')) ?? []
    if (sign === 'p') line.picture = rest
    else if (sign === 'c') line.cell = cellIn(rest)
    else line.style = styleOf(sign, rest)
  }
  return line
}

function styleOf(sign: string, rest: string): LineStyle {
  const [first, value] = rest.split('=')
  switch (sign) {
    case 'b':
      return { kind: 'point', list: 'bullet', level: Number(first) }
    case 'n':
      return { kind: 'point', list: 'number', level: Number(first), value: Number(value) }
    case 'h':
      return { kind: 'heading', level: Number(first) as 1 }
    case 'note':
      return { kind: 'note', note: rest }
    case 'from':
    case 'date':
    case 'subject':
      return { kind: 'mailHeader', name: sign }
    case 'sig':
      return { kind: 'mailSignature' }
    case 'title':
    case 'subtitle':
    case 'quote':
    case 'caption':
    case 'rule':
      return { kind: sign }
    default:
      throw new Error(`No style is called ${sign}.`)
  }
}

function cellIn(rest: string): Cell {
  const [table = 1, row = 0, column = 0] = rest.replace('h', '').split(',').filter(Boolean).map(Number)
  return { table, row, column, ...(rest.includes('h') && { isHeader: true as const }) }
}

/** In documents with styles, « {b:gras} », « {i:…} », « {sup:…} », « {n:1} » and « {a:ADDRESS|words} » are formats. */
function runsIn(content: string, format: SourceFormat): Run[] {
  if (['md', 'pasted', 'pdf', 'txt'].includes(format)) return content === '' ? [] : [{ text: content }]
  const runs: Run[] = []
  let at = 0
  for (const { index, 0: all, 1: sign, 2: inner = '' } of content.matchAll(/\{(b|i|a|sup|sub|n):([^}]*)\}/g)) {
    if (index > at) runs.push({ text: content.slice(at, index) })
    at = index + all.length
    const bar = inner.indexOf('|')
    if (sign === 'a') runs.push({ text: inner.slice(bar + 1), href: inner.slice(0, bar) })
    else if (sign === 'n') runs.push({ text: inner, note: inner })
    else runs.push({ text: inner, ...FORMATS[sign ?? ''] })
  }
  if (at < content.length) runs.push({ text: content.slice(at) })
  return runs
}

const FORMATS: Record<string, Partial<Run>> = {
  b: { bold: true },
  i: { italic: true },
  sup: { superscript: true },
  sub: { subscript: true },
}

function picturesOf(lines: SourceLine[]): SourceDocument['pictures'] {
  return lines.flatMap(({ picture }) =>
    picture ? [{ key: picture, name: `${picture}.png`, mimeType: 'image/png' }] : [],
  )
}
