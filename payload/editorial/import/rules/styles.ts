import { absorb, claim, dropStart, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { boxLengthOf } from '../signs'

const NAME = 'styles'
const SHORTEST_SENTENCE = 60

/** What the styles of a document say is so. */
export const styles: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    for (const piece of pieces) {
      const { style } = piece
      const last = made.at(-1)
      if (piece.kind !== null || !style) made.push(piece)
      else if (partOf(piece).cell) made.push(asPoint(piece))
      else if (style.kind === 'point' && last?.kind === 'list' && last.style?.kind === 'point' && goesOn(last, piece)) {
        absorb(last, asPoint(piece))
      } else if (style.kind === 'quote' && last?.style?.kind === 'quote' && !piece.hasGapBefore) absorb(last, piece)
      else made.push(claimed(piece))
    }
    return made
  },
}

function claimed(piece: Piece): Piece {
  const { style } = piece
  switch (style?.kind) {
    case 'title':
      return claim(piece, 'title', NAME, 'Le document a un style « Titre »', 'certain')
    case 'heading':
      if (isSentence(wordsOfPiece(piece))) return withoutStyle(piece)
      piece.level = style.level
      return claim(piece, 'heading', NAME, 'Le document a un style d’intertitre', 'certain')
    case 'point':
      return claim(asPoint(piece), 'list', NAME, 'Le document a une liste', 'certain')
    case 'quote':
      return claim(piece, 'quote', NAME, 'Le document a un style de citation', 'certain')
    case 'rule':
      return wordsOfPiece(piece) !== ''
        ? piece
        : claim(piece, 'rule', NAME, 'Le document a un trait ou un saut de page', 'certain')
    case 'note':
      return claim(piece, 'note', NAME, 'C’est une note de bas de page', 'certain')
    default:
      return piece
  }
}

/** Whole sentences that are styled as a heading to be large: the chapô of many pages. */
function isSentence(words: string): boolean {
  return words.length >= SHORTEST_SENTENCE && /[^.]\.\s?[»”"]?$/.test(words)
}

function withoutStyle(piece: Piece): Piece {
  delete piece.style
  return piece
}

function asPoint(piece: Piece): Piece {
  const { style } = piece
  if (style?.kind !== 'point') return piece
  const part = partOf(piece)
  part.list = style.list
  part.level = Math.max(0, Math.min(style.level, 5))
  if (style.value !== undefined) part.value = style.value
  const box = boxLengthOf(wordsOfPiece(piece))
  if (box > 0) dropStart(piece, part, box)
  return piece
}

/** A list goes on with its next number, or with a bullet after a bullet. */
function goesOn(list: Piece, point: Piece): boolean {
  if (point.style?.kind !== 'point') return false
  const { style } = point
  const before = list.parts.findLast(({ level = 0 }) => level <= style.level)
  if (!before || (before.level ?? 0) < style.level) return true
  if (before.list !== style.list) return false
  return style.list === 'bullet' || style.value === undefined || style.value === (before.value ?? 0) + 1
}
