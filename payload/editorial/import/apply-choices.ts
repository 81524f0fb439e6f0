import { figureOf } from './figure'
import { keyOf, type Piece, wordsOfPiece } from './piece'
import { LONGEST_EXCERPT } from './rules/excerpt'
import { sliceRuns, trimRuns, wordsOf } from './runs'
import type { BlockKind, Choices } from './structure'

/** Every kind that words can become, whatever they are. */
const OF_WORDS = new Set<string>([
  'callout',
  'contact',
  'date',
  'event',
  'heading',
  'list',
  'note',
  'paragraph',
  'quote',
  'signature',
  'table',
  'title',
  'workingNote',
] satisfies BlockKind[])

/** Returns the pieces as the person wants them: parted where a line is chosen alone, and of the kinds that were chosen. */
export function applyChoices(pieces: Piece[], choices: Choices): Piece[] {
  return pieces
    .flatMap(liftedExcerpt)
    .flatMap((piece) => parted(piece, choices).map((part) => converted(part, choices)))
}

/** The first sentence of a long paragraph as the chapô. */
function liftedExcerpt(piece: Piece): Piece[] {
  const [part] = piece.parts
  if (!piece.excerptEnd || !part) return [piece]
  const { excerptEnd, ...rest } = piece
  const first = { ...part, runs: trimRuns(sliceRuns(part.runs, 0, excerptEnd)) }
  const second = { ...part, runs: trimRuns(sliceRuns(part.runs, excerptEnd)) }
  return [
    { ...rest, kind: 'excerpt', parts: [first], last: piece.first },
    { ...rest, parts: [second, ...piece.parts.slice(1)], place: 2, doubts: [], markers: [], hasGapBefore: true },
  ]
}

function parted(piece: Piece, choices: Choices): Piece[] {
  const cuts = cutsOf(piece, choices)
  if (cuts.length === 0) return [piece]
  const all = piece.parts
  return [0, ...cuts].map((from, place) => {
    const to = cuts[place] ?? all.length
    const first = from === 0 ? piece.first : (all[from]?.line ?? piece.first)
    const end = cuts[place] === undefined ? Number.POSITIVE_INFINITY : (all[to]?.line ?? piece.last)
    const isHere = (line: number) => line < end && (line >= first || from === 0)
    return {
      ...piece,
      first,
      last: end === Number.POSITIVE_INFINITY ? piece.last : (all[to - 1]?.line ?? first),
      parts: all.slice(from, to),
      doubts: piece.doubts.filter(({ key }) => isHere(Number.parseInt(key, 10))),
      markers: piece.markers.filter(({ line }) => isHere(line)),
    }
  })
}

/** The places of the parts that begin a piece of their own. */
function cutsOf(piece: Piece, choices: Choices): number[] {
  const cuts: number[] = []
  for (const [place, part] of piece.parts.entries()) {
    const before = piece.parts[place - 1]
    if (!before || before.line === part.line) continue
    const chosen = before.line === piece.first ? undefined : choices[`${before.line}:kind`]
    // What goes on after a line that stays what its block is, is still of that block.
    const wasChosen = chosen !== undefined && chosen.split(':')[0] !== piece.kind
    if (part.startsList || `${part.line}:kind` in choices || wasChosen) cuts.push(place)
  }
  return cuts
}

function converted(piece: Piece, choices: Choices): Piece {
  const [kind = '', level] = (choices[`${keyOf(piece, piece.first)}:kind`] ?? '').split(':')
  if (!fits(kind, piece)) return piece
  piece.decision = { rule: 'choice', reason: 'Vous l’avez choisi', certainty: 'certain' }
  if (kind === 'heading') piece.chosenLevel = Math.min(4, Math.max(2, Number(level) || piece.chosenLevel || 2))
  piece.kind = kind as BlockKind
  piece.parts.forEach((part, row) => {
    if (kind === 'list') Object.assign(part, { list: part.list ?? 'bullet', level: part.level ?? 0 })
    if (kind === 'table') part.cell ??= { table: 0, row, column: 0 }
  })
  return piece
}

function fits(kind: string, piece: Piece): boolean {
  const words = wordsOfPiece(piece)
  if (piece.picture) return kind === 'picture' || (kind === 'workingNote' && words.trim() === '')
  if (words.trim() === '') return kind === 'rule' || kind === 'workingNote'
  if (kind === 'excerpt') return words.length <= LONGEST_EXCERPT
  if (kind === 'keyFigures') {
    return piece.parts.every(({ runs, role }) => role === 'source' || figureOf(wordsOf(runs)) !== null)
  }
  return OF_WORDS.has(kind)
}
