import type { Run } from '../../editorial/import/model'

/** Words at a place of a page: in points, from its lower left corner. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold?: true
  href?: string
}

/** A line of one column. */
export interface PageLine {
  runs: Run[]
  text: string
  left: number
  right: number
  y: number
  size: number
  /** The edges of the column that it stands in. */
  column: { left: number; right: number }
}

/** In heights of letters: a space, what separates two cells, and the least room between two columns. */
const SPACE = 0.18
const GAP = 1.6
const GUTTER = 0.8
/** How many lines a column has at least, how many stand beside another, and what part of the lines may go over both. */
const FEWEST_LINES = 5
const FEWEST_BESIDE = 3
const MOST_CROSSING = 0.25

type Row = Piece[]
type Column = PageLine['column']

/** Returns the lines of a page in the order in which it is read: down one column, then the next. */
export function linesOfPage(pieces: Piece[], pageWidth: number): PageLine[] {
  const rows = rowsOf(pieces)
  const gutter = gutterOf(rows, pageWidth)
  const whole = edgesOf(rows)
  if (gutter === null) return rows.map((row) => lineOf(row, whole))
  const parts = rows.map((row) => (row.some((piece) => covers(piece, gutter)) ? null : partsOf(row, gutter)))
  const edges = [0, 1].map((side) => edgesOf(parts.flatMap((part) => (part?.[side]?.length ? [part[side]] : []))))
  const lines: PageLine[] = []
  const sides: [PageLine[], PageLine[]] = [[], []]
  const flush = () => {
    for (const side of sides) lines.push(...side.splice(0))
  }
  rows.forEach((row, place) => {
    const part = parts[place]
    // What goes over both columns ends those above it.
    if (!part) {
      flush()
      lines.push(lineOf(row, whole))
    }
    for (const [side, words] of part?.entries() ?? []) {
      if (words.length > 0) sides[side as 0].push(lineOf(words, edges[side] ?? whole))
    }
  })
  flush()
  return lines
}

function partsOf(row: Row, gutter: number): [Row, Row] {
  return [row.filter(({ x }) => x <= gutter), row.filter(({ x }) => x > gutter)]
}

function covers({ x, width }: Piece, place: number): boolean {
  return x < place && x + width > place
}

/** Pieces on one height, from the top of the page; raised signs belong to the line beside them. */
function rowsOf(pieces: Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  const written = pieces.filter(({ text }) => text.trim() !== '')
  for (const piece of written.sort((one, other) => other.size - one.size || other.y - one.y)) {
    const row = rows.find(({ y, size }) => {
      const isRaised = piece.size < size * 0.8
      return Math.abs(y - piece.y) < size * (isRaised ? 0.55 : 0.3)
    })
    if (row) row.pieces.push(piece)
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.sort((one, other) => other.y - one.y).map((row) => row.pieces.sort((one, other) => one.x - other.x))
}

/** Returns where the space between two columns is, in its middle; null for a page of one, or of tables. */
function gutterOf(rows: Row[], pageWidth: number): number | null {
  let fewest = Math.floor(rows.length * MOST_CROSSING)
  let places: number[] = []
  for (let x = pageWidth * 0.3; x <= pageWidth * 0.7; x += 3) {
    const crossing = rows.filter((row) => row.some((piece) => covers(piece, x))).length
    if (crossing > fewest || !areColumns(rows, x)) continue
    if (crossing < fewest) places = []
    fewest = crossing
    places.push(x)
  }
  return places[Math.floor(places.length / 2)] ?? null
}

function areColumns(rows: Row[], place: number): boolean {
  const split = rows
    .filter((row) => !row.some((piece) => covers(piece, place)))
    .map((row) => [row.filter(({ x }) => x < place), row.filter(({ x }) => x >= place)] as const)
  const beside = split.filter((sides) => sides.every((side) => side.length > 0))
  const isApart = beside.every(([left, right]) => {
    const [first] = right
    return first !== undefined && first.x - rightOf(left) > first.size * GUTTER
  })
  if (!isApart || beside.length < FEWEST_BESIDE) return false
  return [0, 1].every((side) =>
    areSentences(split.map((sides) => sides[side as 0] ?? []).filter(({ length }) => length > 0)),
  )
}

/** The cells of a table are short. */
function areSentences(rows: Row[]): boolean {
  const lengths = rows
    .map((row) => row.reduce((sum, { text }) => sum + text.length, 0))
    .sort((one, other) => one - other)
  return rows.length >= FEWEST_LINES && (lengths[Math.floor(lengths.length / 2)] ?? 0) > 20
}

function rightOf(row: Row): number {
  return Math.max(...row.map(({ x, width }) => x + width))
}

/** The edges of most lines: one that stands out, as a header does, moves them only among a few. */
function edgesOf(rows: Row[]): Column {
  const lefts = rows.map(([first]) => first?.x ?? 0).sort((one, other) => one - other)
  const rights = rows.map(rightOf).sort((one, other) => other - one)
  const outliers = rows.length < 4 ? 0 : Math.ceil(rows.length / 10)
  return { left: lefts[outliers] ?? 0, right: rights[outliers] ?? 0 }
}

function lineOf(row: Row, column: Column): PageLine {
  const base = row.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best))
  const line: PageLine = {
    runs: [],
    text: '',
    left: row[0]?.x ?? 0,
    right: rightOf(row),
    y: base.y,
    size: base.size,
    column,
  }
  const widest = isJustified(row, base.size, column) ? Number.POSITIVE_INFINITY : base.size * GAP
  row.forEach((piece, place) => {
    const before = row[place - 1]
    const gap = before ? piece.x - before.x - before.width : 0
    const isSpaced = /\s$/.test(line.text) || /^\s/.test(piece.text)
    const between = gap > widest ? '\t' : gap > base.size * SPACE && !isSpaced ? ' ' : ''
    if (between) line.runs.push({ text: between })
    line.runs.push(runOf(piece, base))
    line.text += between + piece.text
  })
  return line
}

/** A line whose words are pushed apart to its two edges, all by the same room; cells stand apart by rooms that differ. */
function isJustified(row: Row, size: number, column: Column): boolean {
  const gaps = row.slice(1).map(({ x }, place) => x - (row[place]?.x ?? 0) - (row[place]?.width ?? 0))
  const wide = gaps.filter((gap) => gap > size * SPACE)
  const isFull = column.right - rightOf(row) < size && (row[0]?.x ?? 0) - column.left < size * 3
  return isFull && wide.length >= 2 && Math.max(...wide) < Math.min(...wide) * 1.6
}

function runOf({ text, bold, href, size, y }: Piece, base: Piece): Run {
  const isSmall = size < base.size * 0.8
  return {
    text,
    ...(bold && { bold }),
    ...(href && { href }),
    ...(isSmall && y > base.y + base.size * 0.2 && { superscript: true as const }),
    ...(isSmall && y < base.y - base.size * 0.05 && { subscript: true as const }),
  }
}
