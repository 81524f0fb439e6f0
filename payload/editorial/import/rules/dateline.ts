import { claim, isOpenLine, type Piece, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { dayIn } from '../shapes'

const NAME = 'dateline'
const LONGEST = 80
/** « Rennes, le 12 mars 2026 », « Publié le 3/11/2025 », « Lundi 3 novembre 2025 »: a day, and next to nothing else. */
const BEFORE =
  /^[(*_]*(?:\p{Lu}[\p{L}' ’-]{1,40}(?:\s\(\d{2,5}\))?,?\s)?(?:le\s|publiée?\s(?:le\s)?|mise?\sen\sligne\s(?:le\s)?|date\s?:\s?(?:le\s)?|paru(?:\sle)?\s)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?=\d)/iu
const AFTER = /^\d{1,2}(?:er)?[\s/.]+[\p{L}\d]+[\s/.]+\d{4}[)*_.]*$/u
const NEAR = 6

/** A line with a day alone, at the top or at the end, dates the article. */
export const dateline: Rule = {
  name: NAME,
  apply(pieces) {
    const place = pieces.findIndex(({ kind }) => kind === 'title')
    pieces.forEach((piece, at) => {
      const isNear = at < Math.max(place, 0) + NEAR || at >= pieces.length - 3
      if (isNear && isOpenLine(piece) && isDateline(wordsOfPiece(piece))) {
        claim(piece, 'date', NAME, 'La ligne n’a qu’une date', 'likely')
      }
    })
    return onlyOne(pieces)
  },
}

/** Returns whether a line is a day, with at most the town and the words that come before it. */
export function isDateline(words: string): boolean {
  if (words.length > LONGEST || dayIn(words) === null) return false
  const before = BEFORE.exec(words)?.[0].length ?? 0
  return AFTER.test(words.slice(before))
}

function onlyOne(pieces: Piece[]): Piece[] {
  const [, ...others] = pieces.filter(({ kind }) => kind === 'date')
  for (const piece of others) {
    piece.kind = null
    piece.decision = null
  }
  return pieces
}
