import { absorb, claim, dropStart, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { appendRuns, wordsOf } from '../runs'
import { isHeadingLike } from '../shapes'
import { type Bullet, boxLengthOf, bulletOf, type NumberSign, numberOf } from '../signs'

const NAME = 'lists'
/** A line that begins with a dash and stands alone is a list only after a line that announces it. */
const DASHES = new Set(['-', '–', '—', '*', '+', '~'])
const DEEPEST = 5
/** Of one point that goes on below its sign. */
const MOST_LINES = 6
/** Lines are cut at a width; shorter ones ended. */
const CUT_LENGTH = 50
/** Of what may stand below one number before the next. */
const FAR = 12

/** Lines that begin with a bullet, or with numbers that follow one another, are lists. */
export const lists: Rule = {
  name: NAME,
  apply(pieces, context) {
    return numbered(bulleted(pieces, context))
  },
}

function bulleted(pieces: Piece[], context: Context): Piece[] {
  const made: Piece[] = []
  // The signs and the indents of the list that is being read, from the outermost.
  let levels: { sign: string; indent: number }[] = []
  let gaps: number[] = []
  let list: Piece | undefined
  const close = () => {
    if (list) askWhetherOne(list, gaps, context)
    list = undefined
    levels = []
    gaps = []
  }
  pieces.forEach((piece, place) => {
    const bullet = isOpenLine(piece) && !piece.style ? bulletOf(wordsOfPiece(piece)) : null
    if (bullet && (list || isList(bullet, pieces, place))) {
      if (list && piece.hasGapBefore && levels[0]?.sign !== bullet.sign && piece.indent <= (levels[0]?.indent ?? 0))
        close()
      const level = levelOf(levels, bullet, piece.indent)
      levels = [...levels.slice(0, level), levels[level] ?? { sign: bullet.sign, indent: piece.indent }]
      const part = partOf(piece)
      dropStart(piece, part, bullet.length)
      part.list = 'bullet'
      part.level = level
      const box = boxLengthOf(wordsOf(part.runs))
      if (box > 0) dropStart(piece, part, box)
      if (list) {
        if (piece.hasGapBefore) gaps.push(list.parts.length)
        absorb(list, piece)
        return
      }
      list = claim(piece, 'list', NAME, `Les lignes commencent par « ${bullet.sign} »`)
    } else if (list && isContinuation(list, piece, levels)) {
      const part = list.parts.at(-1)
      if (part) appendRuns(part.runs, ' ', partOf(piece).runs)
      list.last = piece.last
      list.markers.push(...piece.markers)
      return
    } else close()
    made.push(piece)
  })
  close()
  return made
}

/** Two such lines, or one below a line that announces it; another sign than a dash is one at once. */
function isList({ sign, length }: Bullet, pieces: Piece[], place: number): boolean {
  const isLetter = /^[o§]$/.test(sign) && length === 2
  if (!isLetter && !DASHES.has(sign) && !/\p{Extended_Pictographic}/u.test(sign)) return true
  for (const next of pieces.slice(place + 1, place + 1 + MOST_LINES)) {
    if (!isOpenLine(next)) break
    const other = bulletOf(wordsOfPiece(next))
    // Another sign after an empty line is of another list.
    if (other) return other.sign === sign || !next.hasGapBefore
    if (next.hasGapBefore) break
  }
  const before = pieces[place - 1]
  return before !== undefined && /:$/.test(wordsOfPiece(before).slice(-2))
}

function levelOf(levels: { sign: string; indent: number }[], { sign }: Bullet, indent: number): number {
  const known = levels.findIndex((level) => level.sign === sign && Math.abs(level.indent - indent) < 2)
  if (known >= 0) return known
  const deeper = levels.findIndex((level) => level.indent > indent + 1)
  if (deeper > 0) return deeper - 1
  const last = levels.at(-1)
  if (!last) return 0
  if (indent >= last.indent + 2 || last.sign !== sign) return Math.min(levels.length, DEEPEST)
  return levels.length - 1
}

/** An indented line without a sign goes on with the point above, and so does a sentence that was cut. */
function isContinuation(list: Piece, piece: Piece, levels: { indent: number }[]): boolean {
  return (
    isOpenLine(piece) &&
    !piece.style &&
    !piece.hasGapBefore &&
    (piece.indent >= (levels.at(-1)?.indent ?? 0) + 2 || isCut(list, piece)) &&
    list.decision?.rule === NAME &&
    !numberOf(wordsOfPiece(piece))
  )
}

/** A long point without an end, then small letters. */
function isCut(list: Piece, piece: Piece): boolean {
  const above = wordsOf(list.parts.at(-1)?.runs ?? [])
  return above.length >= CUT_LENGTH && !/[.;:!?…]$/.test(above) && /^\p{Ll}/u.test(wordsOfPiece(piece))
}

/** Empty lines between all points are nothing; one between some points may part two lists. */
function askWhetherOne(list: Piece, gaps: number[], context: Context) {
  if (gaps.length === 0 || gaps.length > 1 || list.parts.length < 4) return
  const [gap = 0] = gaps
  if (gap < 2 || list.parts.length - gap < 2) return
  const answer = ask(list, context, {
    line: list.first,
    name: 'split',
    question: 'Une liste ou deux ?',
    options: [
      { value: 'one', label: 'Une seule liste' },
      { value: 'two', label: 'Deux listes' },
    ],
  })
  const next = list.parts[gap]
  if (answer === 'two' && next) next.startsList = true
}

/** Numbers that follow one another are points, unless paragraphs stand between short ones: those are headings. */
function numbered(pieces: Piece[]): Piece[] {
  const signs = pieces.map((piece) => (isOpenLine(piece) && !piece.style ? numberOf(wordsOfPiece(piece)) : null))
  const made: Piece[] = []
  const lastOf = new Map<string, number>()
  let list: Piece | undefined
  pieces.forEach((piece, place) => {
    const sign = signs[place]
    const before = list?.parts.findLast(({ level }) => !level)
    const goesOn = sign && before?.value === sign.value - 1 && before.sign === sign.kind
    if (sign && list && !goesOn && isBelow(sign, piece, list)) {
      const part = partOf(piece)
      dropStart(piece, part, sign.length)
      Object.assign(part, { list: 'number', level: 1, value: sign.value, sign: sign.kind })
      absorb(list, piece)
    } else if (sign && (goesOn || isFirstPoint(pieces, signs, place, lastOf))) {
      const part = partOf(piece)
      dropStart(piece, part, sign.length)
      Object.assign(part, { list: 'number', level: 0, value: sign.value, sign: sign.kind })
      lastOf.set(sign.kind, sign.value)
      if (goesOn && list) {
        absorb(list, piece)
        return
      }
      list = claim(piece, 'list', NAME, 'Les lignes commencent par des numéros qui se suivent')
      made.push(piece)
    } else if (list && piece.kind === 'list' && piece.indent > list.indent && !piece.hasGapBefore) {
      // Bullets below a number are its points.
      for (const part of piece.parts) part.level = Math.min((part.level ?? 0) + 1, DEEPEST)
      absorb(list, piece)
    } else if (list && isOpenLine(piece) && !piece.hasGapBefore && piece.indent >= list.indent + 2) {
      const part = list.parts.at(-1)
      if (part) appendRuns(part.runs, ' ', partOf(piece).runs)
      list.last = piece.last
      list.markers.push(...piece.markers)
    } else {
      list = undefined
      made.push(piece)
    }
  })
  return made
}

/** « a) » further in than the « 1) » above it. */
function isBelow({ kind, value }: NumberSign, piece: Piece, list: Piece): boolean {
  const before = list.parts.at(-1)
  const isNext = before?.level === 1 ? before.sign === kind && before.value === value - 1 : value === 1
  return isNext && kind !== list.parts[0]?.sign && !piece.hasGapBefore && piece.indent >= list.indent + 2
}

function isFirstPoint(
  pieces: Piece[],
  signs: (NumberSign | null | undefined)[],
  place: number,
  lastOf: Map<string, number>,
): boolean {
  const sign = signs[place] as NumberSign
  if (sign.kind === 'outline' || sign.kind === 'roman' || sign.kind === 'capital') return false
  const { indent } = pieces[place] as Piece
  // Points further in, of any sign, stand below this one.
  let at = place + 1
  while (at < place + FAR && (pieces[at]?.indent ?? 0) >= indent + 2 && !pieces[at]?.hasGapBefore) at += 1
  const next = signs[at]
  if (next?.kind === sign.kind && next.value === sign.value + 1) return true
  // A list goes on after a paragraph: its point is a sentence, or the last number was the one before.
  if (sign.value > 1 && lastOf.get(sign.kind) === sign.value - 1) return true
  const after = signs[place + 2]
  const words = wordsOfPiece(pieces[place] as Piece).slice(sign.length)
  return after?.kind === sign.kind && after.value === sign.value + 1 && !isHeadingLike(words)
}
