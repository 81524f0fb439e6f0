import type { Cell, LineStyle, Run, SourceDocument, SourceLine } from './model'
import { sliceRuns, trimRuns, wordsOf } from './runs'
import type { BlockKind, Doubt, StructuredBlock } from './structure'

/** A line of words that a block will have. */
export interface Part {
  /** The number of the line of the source that it begins in. */
  line: number
  runs: Run[]
  /** Of a point. */
  level?: number
  list?: 'bullet' | 'number'
  value?: number
  /** Which kind of number it had: « 1. », « a) ». */
  sign?: string
  /** The person wants another list from this point on. */
  startsList?: true
  cell?: Cell
  role?: 'author' | 'caption' | 'credit' | 'source' | 'title'
}

/** What will be a block: it begins as one line that nothing is decided about, and rules claim and join it. */
export interface Piece {
  first: number
  last: number
  /** Which of several blocks of its first line it is, from 2; absent for the first. */
  place?: number
  parts: Part[]
  /** Null until a rule decides; what none has decided is a paragraph. */
  kind: BlockKind | null
  decision: StructuredBlock['decision'] | null
  doubts: Doubt[]
  markers: { line: number; text: string }[]
  /** Of a heading, from 1; what it means in the article is decided when all are known. */
  level?: number
  /** The level in the article that the person chose, from 2. */
  chosenLevel?: number
  style?: LineStyle
  picture?: string
  /** A keyword that stood in it. */
  tag?: string
  /** The person wants the words before this place as the chapô. */
  excerptEnd?: number
  isPiecedTogether?: true
  isLarge?: true
  /** Whether an empty line, or nothing, stands before it. */
  hasGapBefore: boolean
  /** In columns; a tab ends at the next multiple of four. */
  indent: number
  /** Whether its line begins with a tab. */
  isTabbed?: true
}

/** Signs that are not seen: of a word that may be cut, of no width, of the order of bytes. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g

/** Returns a piece for each line that has words or a picture. */
export function piecesOf({ lines }: SourceDocument): Piece[] {
  const pieces: Piece[] = []
  let hasGapBefore = true
  for (const line of lines) {
    const piece = pieceOf(line, hasGapBefore)
    hasGapBefore = piece === null
    if (piece) pieces.push(piece)
  }
  return pieces
}

function pieceOf(line: SourceLine, hasGapBefore: boolean): Piece | null {
  const { number, style, picture } = line
  const whole = wordsOf(line.runs)
  const unseen = whole.match(UNSEEN) ?? []
  const seen = unseen.length > 0 ? line.runs.map((run) => ({ ...run, text: run.text.replace(UNSEEN, '') })) : line.runs
  const runs = trimRuns(seen)
  if (wordsOf(runs) === '' && !picture && style?.kind !== 'rule' && !line.cell) return null
  return {
    first: number,
    last: number,
    parts: [{ line: number, runs: [...runs], ...(line.cell && { cell: line.cell }) }],
    kind: null,
    decision: null,
    doubts: [],
    markers: unseen.map((text) => ({ line: number, text })),
    // A picture is one, whatever style its paragraph has.
    ...(style && !picture && { style }),
    ...(picture && { picture }),
    ...(line.isPiecedTogether && { isPiecedTogether: true as const }),
    ...(line.isLarge && { isLarge: true as const }),
    hasGapBefore,
    indent: indentOf(whole),
    ...(whole.startsWith('\t') && { isTabbed: true as const }),
  }
}

function indentOf(words: string): number {
  let column = 0
  for (const sign of words) {
    if (sign === '\t') column += 4 - (column % 4)
    else if (/\s/.test(sign)) column += 1
    else break
  }
  return column
}

/** Returns what names a piece, and the doubts about a line of it: « 14 », and « 14.2 » for a second block of that line. */
export function keyOf({ place }: Piece, line: number): string {
  return place === undefined ? String(line) : `${line}.${place}`
}

/** Returns the words of a piece as one line. */
export function wordsOfPiece({ parts }: Piece): string {
  return parts.map(({ runs }) => wordsOf(runs)).join('\n')
}

/** A piece of one line that nothing is decided about. */
export interface OpenLine extends Piece {
  isOpen?: true
}

/** Whether nothing is decided about a piece, and its words are one line. */
export function isOpenLine(piece: Piece | undefined): piece is OpenLine {
  return piece !== undefined && piece.kind === null && piece.parts.length === 1 && !piece.picture && !partOf(piece).cell
}

/** Returns the first part of a piece: each has one. */
export function partOf({ parts }: Piece): Part {
  return parts[0] as Part
}

/** Decides what a piece is. */
export function claim(
  piece: Piece,
  kind: BlockKind,
  rule: string,
  reason: string,
  certainty: StructuredBlock['decision']['certainty'] = 'likely',
): Piece {
  piece.kind = kind
  piece.decision = { rule, reason, certainty }
  return piece
}

/** Puts the lines of the next piece at the end of a piece. */
export function absorb(piece: Piece, next: Piece, role?: Part['role']): Piece {
  piece.parts.push(...next.parts.map((part) => (role ? { ...part, role } : part)))
  piece.last = next.last
  piece.doubts.push(...next.doubts)
  piece.markers.push(...next.markers)
  if (next.isPiecedTogether) piece.isPiecedTogether = true
  return piece
}

/**
 * Returns the pieces with each series of neighbours that belong together replaced by what `join` makes of it. `belongs` is
 * told whether a piece would be the first of its series.
 */
export function joinSeries(
  pieces: Piece[],
  belongs: (piece: Piece, isFirst: boolean) => boolean,
  join: (series: [Piece, ...Piece[]]) => Piece[],
): Piece[] {
  const made: Piece[] = []
  let series: Piece[] = []
  const close = () => {
    const [first, ...others] = series
    if (first) made.push(...join([first, ...others]))
    series = []
  }
  for (const piece of pieces) {
    if (series.length > 0 && !belongs(piece, false)) close()
    if (series.length > 0 || belongs(piece, true)) series.push(piece)
    else made.push(piece)
  }
  close()
  return made
}

/** Takes signs away from the beginning of a part: they became structure. */
export function dropStart(piece: Piece, part: Part, length: number): void {
  const words = wordsOf(part.runs)
  noteMarker(piece, part, words.slice(0, length))
  part.runs = trimRuns(sliceRuns(part.runs, length))
}

/** Takes signs away from the end of a part. */
export function dropEnd(piece: Piece, part: Part, length: number): void {
  const words = wordsOf(part.runs)
  noteMarker(piece, part, words.slice(words.length - length))
  part.runs = trimRuns(sliceRuns(part.runs, 0, words.length - length))
}

/** Notes signs that are no words of a block any more. */
export function noteMarker(piece: Piece, { line }: Pick<Part, 'line'>, text: string): void {
  if (text.trim() !== '') piece.markers.push({ line, text })
}
