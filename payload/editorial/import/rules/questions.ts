import { claim, dropStart, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { isHeadingLike } from '../shapes'

const NAME = 'questions'
const QUESTION = /^[*_]*(?:Q(?:uestion)?\s?\d{0,2}|Question\s?(?:n°\s?)?\d{1,2})\s?[.:–-][*_]*\s+(?=\S)/iu
const ANSWER = /^[*_]*(?:R(?:éponse)?\s?\d{0,2}|A)\s?[.:–-][*_]*\s+(?=\S)/iu
const LONGEST = 300
const LONGEST_LINE = 140
/** One question above a text may be anything; two are an interview. */
const SEVERAL = 2

/** « Q : … » and « R : … » are a heading and what answers it; so are several questions right above their answers. */
export const questions: Rule = {
  name: NAME,
  apply(pieces) {
    let isAsked = false
    for (const piece of pieces) {
      if (!isOpenLine(piece)) continue
      const words = wordsOfPiece(piece)
      const question = words.length <= LONGEST ? QUESTION.exec(words) : null
      const answer = isAsked ? ANSWER.exec(words.slice(0, 40)) : null
      if (question) {
        dropStart(piece, partOf(piece), question[0].length)
        asked(piece)
        isAsked = true
      } else if (answer) {
        dropStart(piece, partOf(piece), answer[0].length)
        claim(piece, 'paragraph', NAME, 'La ligne répond à la question au-dessus')
        isAsked = false
      }
    }
    const others = pieces.filter((piece, place) => isAbove(piece, pieces[place + 1]))
    if (others.length >= SEVERAL) for (const piece of others) asked(piece)
    return pieces
  },
}

/** A short question right above a text. */
function isAbove(piece: Piece, next: Piece | undefined): boolean {
  if (!isOpenLine(piece) || !isOpenLine(next) || next.hasGapBefore || !piece.hasGapBefore || piece.style) return false
  const words = wordsOfPiece(piece)
  return (
    words.length <= LONGEST_LINE &&
    /\?\s?»?$/.test(words) &&
    isHeadingLike(words, LONGEST_LINE) &&
    !/\?$/.test(wordsOfPiece(next))
  )
}

function asked(piece: Piece) {
  piece.level = 3
  claim(piece, 'heading', NAME, 'La ligne est une question, suivie de sa réponse')
}
