import { isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { appendRuns } from '../runs'
import { bulletOf, numberOf } from '../signs'

/** Mails and old programs break their lines at 65 to 80 columns. */
const WIDEST = 100
const NARROWEST = 50
const ENOUGH_BREAKS = 3
/** Of the line breaks, those after which the next word would not have fitted. */
const SHARE = 0.7
const TEXTS = new Set(['eml', 'pasted', 'txt'])

/** Lines that a program broke at a width are one paragraph again. */
export const hardWrap: Rule = {
  name: 'hard-wrap',
  apply(pieces, { source }) {
    if (!TEXTS.has(source.format)) return pieces
    const width = pieces.reduce((most, piece) => Math.max(most, lengthOf(piece)), 0)
    if (width > WIDEST || width < NARROWEST) return pieces
    // A short line may be followed by anything, whoever broke the lines: a name, an address.
    const pairs = pieces
      .slice(1)
      .filter((next, place) => isLong(pieces[place] as Piece, width) && mayGoOn(pieces[place] as Piece, next))
    const broken = pieces.slice(1).filter((next, place) => isBroken(pieces[place] as Piece, next, width))
    if (broken.length < ENOUGH_BREAKS || broken.length < pairs.length * SHARE) return pieces
    return joined(pieces, width)
  },
}

function joined(pieces: Piece[], width: number): Piece[] {
  const made: Piece[] = []
  let before: Piece | undefined
  // The length and the end of a line as it stood, before others were joined to it.
  const lengths = new Map(pieces.map((piece) => [piece.last, lengthOf(piece)]))
  const ends = new Map(pieces.map((piece) => [piece.last, wordsOfPiece(piece).slice(-2)]))
  for (const piece of pieces) {
    const goesOn = before && isBroken(before, piece, width, lengths.get(before.last))
    if (before && goesOn) {
      const part = partOf(before)
      // « médico- » and « social » are one word, with the hyphen that it has.
      appendRuns(part.runs, /\p{L}-$/u.test(ends.get(before.last) ?? '') ? '' : ' ', partOf(piece).runs)
      before.last = piece.last
      before.markers.push(...piece.markers)
    } else {
      made.push(piece)
      before = piece
    }
  }
  return made
}

function isBroken(before: Piece, next: Piece, width: number, length = lengthOf(before)): boolean {
  if (!mayGoOn(before, next)) return false
  const [word = ''] = wordsOfPiece(next).split(/\s/, 1)
  if (length <= width / 2) return false
  return length + 1 + word.length > width - 1 || goesOnInSentence(before, next)
}

/** Who breaks lines by hand breaks them earlier; a sentence goes on in small letters. */
function goesOnInSentence(before: Piece, next: Piece): boolean {
  return /^\p{Ll}/u.test(wordsOfPiece(next)) && !/[.!?:;…]$/.test(wordsOfPiece(before).slice(-1))
}

function isLong(piece: Piece, width: number): boolean {
  return lengthOf(piece) > width / 2
}

function mayGoOn(before: Piece, next: Piece): boolean {
  if (next.hasGapBefore || !isOpenLine(before) || !isOpenLine(next) || before.style || next.style) return false
  const words = wordsOfPiece(next)
  return !bulletOf(words) && !numberOf(words) && !/^[#>|]/.test(words)
}

function lengthOf(piece: Piece): number {
  return piece.indent + wordsOfPiece(piece).length
}
