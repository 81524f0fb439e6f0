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

/** In widths of a letter: a space, and what separates two columns or two cells. */
const SPACE = 0.18
const GAP = 1.6
/** How many lines a column has at least, and what part of the lines may cross the space between two. */
const FEWEST_LINES = 5
const MOST_CROSSING = 0.25

/** Returns the lines of a page in the order in which it is read: down one column, then the next. */
export function linesOfPage(pieces: Piece[], pageWidth: number): PageLine[] {
  const segments = rowsOf(pieces).flatMap(segmentsOf)
  const gutter = gutterOf(segments, pageWidth)
  if (gutter === null) return rowsJoined(segments)
  const lines: PageLine[] = []
  let left: PageLine[] = []
  let right: PageLine[] = []
  const flush = () => {
    lines.push(...rowsJoined(left), ...rowsJoined(right))
    left = []
    right = []
  }
  // What goes over both columns ends those above it.
  for (const segment of segments) {
    if (segment.right <= gutter + 1) left.push(segment)
    else if (segment.left >= gutter - 1) right.push(segment)
    else {
      flush()
      lines.push(...rowsJoined([segment]))
    }
  }
  flush()
  return lines
}

/** Pieces on one height, from the top of the page; raised signs belong to the line beside them. */
function rowsOf(pieces: Piece[]): Piece[][] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces]
    .filter(({ text }) => text.trim() !== '')
    .sort((one, other) => other.size - one.size || other.y - one.y)) {
    const row = rows.find(({ y, size }) => {
      const isRaised = piece.size < size * 0.8
      return Math.abs(y - piece.y) < size * (isRaised ? 0.55 : 0.3)
    })
    if (row) row.pieces.push(piece)
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.sort((one, other) => other.y - one.y).map((row) => row.pieces.sort((one, other) => one.x - other.x))
}

/** The parts of a row between wide gaps. */
function segmentsOf(row: Piece[]): PageLine[] {
  const base = row.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best))
  const segments: PageLine[] = []
  for (const piece of row) {
    const last = segments.at(-1)
    const gap = last ? piece.x - last.right : 0
    if (!last || gap > base.size * GAP) {
      segments.push(lineOf(piece, base))
      continue
    }
    const needsSpace = gap > base.size * SPACE && !/\s$/.test(last.text) && !/^\s/.test(piece.text)
    if (needsSpace) last.runs.push({ text: ' ' })
    last.runs.push(runOf(piece, base))
    last.text += (needsSpace ? ' ' : '') + piece.text
    last.right = Math.max(last.right, piece.x + piece.width)
  }
  return segments
}

function lineOf(piece: Piece, base: Piece): PageLine {
  const right = piece.x + piece.width
  const place = { left: piece.x, right, y: base.y, size: base.size, column: { left: piece.x, right } }
  return { runs: [runOf(piece, base)], text: piece.text, ...place }
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

/** Returns where the space between two columns is; null for a page of one, or of tables. */
function gutterOf(segments: PageLine[], pageWidth: number): number | null {
  if (segments.length < 2 * FEWEST_LINES) return null
  let best: { x: number; crossing: number } | null = null
  for (let x = pageWidth * 0.3; x <= pageWidth * 0.7; x += 3) {
    const crossing = segments.filter(({ left, right }) => left < x && right > x).length
    const onLeft = segments.filter(({ right }) => right <= x)
    const onRight = segments.filter(({ left }) => left >= x)
    const areColumns = [onLeft, onRight].every((side) => side.length >= FEWEST_LINES && areSentences(side))
    if (
      areColumns &&
      crossing <= segments.length * MOST_CROSSING &&
      crossing < (best?.crossing ?? Number.POSITIVE_INFINITY)
    ) {
      best = { x, crossing }
    }
  }
  return best?.x ?? null
}

/** The cells of a table are short. */
function areSentences(lines: PageLine[]): boolean {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other)
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) > 20
}

/** Joins what stands on one height by tabs, and notes the edges of the column. */
function rowsJoined(segments: PageLine[]): PageLine[] {
  const lines: PageLine[] = []
  for (const segment of segments) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - segment.y) < last.size * 0.3) {
      last.runs.push({ text: '\t' }, ...segment.runs)
      last.text += `\t${segment.text}`
      last.right = segment.right
    } else lines.push(segment)
  }
  const column = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
  return lines.map((line) => ({ ...line, column }))
}
