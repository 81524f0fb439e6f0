import { claim, dropStart, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'dialogues'
const DASH = /^[–—-]\s*(?=[\p{Lu}«])/u
const LONGEST_QUESTION = 300
/** One question and its answer may be told in a text; two are an interview. */
const SEVERAL = 2

/** Lines that begin with a dash, a question and its answer in turn, are an interview. */
export const dialogues: Rule = {
  name: NAME,
  apply(pieces) {
    const said = pieces.filter(
      (piece) => isOpenLine(piece) && !piece.style && DASH.test(wordsOfPiece(piece).slice(0, 4)),
    )
    const questions = said.filter((piece, place) => isQuestion(piece) && isAnswer(said[place + 1]))
    if (questions.length < SEVERAL || said.length !== questions.length * 2) return pieces
    for (const piece of said) {
      dropStart(piece, partOf(piece), DASH.exec(wordsOfPiece(piece))?.[0].length ?? 0)
      if (isQuestion(piece)) piece.level = 3
      if (isQuestion(piece)) claim(piece, 'heading', NAME, 'La ligne est une question, suivie de sa réponse')
      else claim(piece, 'paragraph', NAME, 'La ligne répond à la question au-dessus')
    }
    return pieces
  },
}

function isQuestion(piece: Piece): boolean {
  const words = wordsOfPiece(piece)
  return words.length <= LONGEST_QUESTION && /\?\s?[»”"]?$/.test(words)
}

function isAnswer(piece: Piece | undefined): boolean {
  return piece !== undefined && !isQuestion(piece)
}
