import { absorb, claim, isOpenLine, noteMarker, type Part, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { isWholly, sliceRuns, trimRuns, wordsOf } from '../runs'
import { bulletOf, numberOf } from '../signs'

const NAME = 'tables'
const LONGEST_CELL = 120
const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/
const BARS = / \| .* ?\| |^[^|]+ \| [^|]+$/
const MOST_COLUMNS = 20
/** The numbers of typed tables are above those of a document. */
const TYPED = 100_000

/** The cells of a document are tables, and one cell alone is a box; lines typed with tabs, « | » or aligned spaces are tables too. */
export const tables: Rule = {
  name: NAME,
  apply(pieces) {
    return typed(ofCells(pieces))
  },
}

function ofCells(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  let table: Piece | undefined
  for (const piece of pieces) {
    const cell = piece.kind === null ? partOf(piece).cell : undefined
    if (cell && table?.parts.at(-1)?.cell?.table === cell.table) {
      absorb(table, piece)
      continue
    }
    made.push(piece)
    if (cell) table = claim(piece, 'table', NAME, 'Le document a un tableau', 'certain')
    // A picture in a cell comes after its table, unless it has words: those keep their place.
    else if (piece.kind !== 'picture' || wordsOfPiece(piece) !== '') table = undefined
  }
  for (const piece of made) if (piece.kind === 'table') asBox(piece)
  return made.filter((piece) => piece.kind !== 'table' || wordsOfPiece(piece).trim() !== '')
}

/** A table of one cell is drawn to frame a text. */
function asBox(table: Piece) {
  const isOne = table.parts.every(({ cell }) => cell?.row === 0 && cell.column === 0)
  if (!isOne) return
  for (const part of table.parts) delete part.cell
  const [first] = table.parts
  if (first && table.parts.length > 1 && (isWholly('bold', first.runs) || /:$/.test(wordsOf(first.runs))))
    first.role = 'title'
  claim(table, 'callout', NAME, 'Le document a un cadre d’une seule case', 'likely')
}

function typed(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  let at = 0
  while (at < pieces.length) {
    const start = at
    const sign = signOf(pieces[at])
    const columns = sign ? columnsOf(pieces[at] as Piece, sign) : 0
    at += 1
    if (!sign || columns < 2) {
      made.push(pieces[start] as Piece)
      continue
    }
    while (at < pieces.length && isRow(pieces[at] as Piece, sign, columns)) at += 1
    const lines = pieces.slice(start, at)
    if (isTable(lines, sign)) made.push(tableOf(lines, sign, TYPED + start))
    else made.push(...lines)
  }
  return made
}

function isTable(lines: Piece[], sign: Sign): boolean {
  if (lines.length < 2) return false
  if (sign === '  ') return lines.length > 2 && areColumns(lines)
  return sign === '\t' || lines.length > 2 || wordsOfPiece(lines[0] as Piece).startsWith('|')
}

/** Whether the words after several spaces begin below one another, or end so, or are far apart in each line. */
function areColumns(lines: Piece[]): boolean {
  const rows = lines.map((line) => ({ line, cells: cellsOf(wordsOfPiece(line), '  ') }))
  const [first] = rows
  const isAligned = (edge: 'end' | 'start') =>
    first?.cells
      .slice(1)
      .every(
        (_, column) =>
          new Set(rows.map(({ line, cells }) => line.indent + (cells[column + 1]?.[edge] ?? -1))).size === 1,
      )
  const isWide = rows.every(({ cells }) =>
    cells.slice(1).every(({ start }, column) => start - (cells[column]?.end ?? 0) >= WIDE),
  )
  return Boolean(isAligned('start') || isAligned('end') || isWide)
}

type Sign = '\t' | '  ' | '|'

const REASONS: Record<Sign, string> = {
  '\t': 'Les lignes ont des tabulations',
  '  ': 'Les mots sont alignés en colonnes par des espaces',
  '|': 'Les lignes ont des barres « | »',
}
/** Two spaces between words may be a slip: they part columns where these stand below one another. */
const SPACES = / {2,}/g
const WIDE = 3

function signOf(piece: Piece | undefined): Sign | null {
  if (!isOpenLine(piece) || piece.style) return null
  const words = wordsOfPiece(piece)
  if (words.length > LONGEST_CELL * MOST_COLUMNS || bulletOf(words) || isPoint(words)) return null
  if (words.startsWith('|')) return '|'
  if (words.includes('\t')) return '\t'
  // Bars come before spaces: who draws them puts them below one another with spaces.
  if (BARS.test(words)) return '|'
  return words.includes('  ') ? '  ' : null
}

/** « 1. » before a tab is the number of a point, when nothing else is a cell. */
function isPoint(words: string): boolean {
  const length = numberOf(words)?.length ?? 0
  return length > 0 && /\t\s*$/.test(words.slice(0, length)) && !words.slice(length).includes('\t')
}

function isRow(piece: Piece, sign: Sign, columns: number): boolean {
  if (!isOpenLine(piece) || piece.style || piece.hasGapBefore) return false
  return (
    (sign === '|' && SEPARATOR.test(wordsOfPiece(piece).slice(0, 400))) ||
    (signOf(piece) === sign && columnsOf(piece, sign) === columns)
  )
}

function columnsOf(piece: Piece, sign: Sign): number {
  const cells = cellsOf(wordsOfPiece(piece), sign)
  return cells.length <= MOST_COLUMNS && cells.every(({ start, end }) => end - start <= LONGEST_CELL) ? cells.length : 0
}

interface Range {
  start: number
  end: number
}

/** Where the cells of a typed row stand; several tabs are one. */
function cellsOf(words: string, sign: Sign): Range[] {
  if (sign === '  ') return spacedCells(words)
  const inner = sign === '|' && words.startsWith('|') ? 1 : 0
  const outer = sign === '|' && words.endsWith('|') && words.length > 1 ? words.length - 1 : words.length
  const ranges: Range[] = []
  let start = inner
  for (let at = inner; at <= outer; at += 1) {
    if (at < outer && words[at] !== sign) continue
    if (sign !== '\t' || at > start) ranges.push({ start, end: at })
    start = at + 1
  }
  return ranges
}

function spacedCells(words: string): Range[] {
  const ranges: Range[] = []
  let start = 0
  for (const { index, 0: spaces } of words.matchAll(SPACES)) {
    ranges.push({ start, end: index })
    start = index + spaces.length
  }
  return [...ranges, { start, end: words.length }]
}

function tableOf(lines: Piece[], sign: Sign, number: number): Piece {
  const hasSeparator = lines.some((line) => sign === '|' && SEPARATOR.test(wordsOfPiece(line)))
  const cells: Part[] = []
  const [table] = lines as [Piece]
  let row = 0
  for (const line of lines) {
    const part = partOf(line)
    const words = wordsOf(part.runs)
    if (line !== table) table.last = line.last
    if (line !== table) table.markers.push(...line.markers)
    if (sign === '|' && SEPARATOR.test(words)) {
      noteMarker(table, part, words)
      continue
    }
    const ranges = cellsOf(words, sign)
    if (sign === '|') for (const _ of words.match(/\|/g) ?? []) noteMarker(table, part, '|')
    ranges.forEach(({ start, end }, column) => {
      const runs = trimRuns(sliceRuns(part.runs, start, end))
      cells.push({ line: part.line, runs, cell: { table: number, row, column } })
    })
    row += 1
  }
  const isHeaded = hasSeparator || isHead(cells)
  table.parts = cells.map((part) =>
    isHeaded && part.cell?.row === 0 ? { ...part, cell: { ...part.cell, isHeader: true as const } } : part,
  )
  return claim(table, 'table', NAME, REASONS[sign])
}

/** A first row without figures above rows that have some. */
function isHead(cells: Part[]): boolean {
  const hasFigures = (part: Part) => /\d/.test(wordsOf(part.runs))
  return !cells.some((part) => part.cell?.row === 0 && hasFigures(part)) && cells.some(hasFigures)
}
