import { claim, isOpenLine, type Piece, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'typed-notes'
const STAR = '*'
/** « (1) », « [2] », « ¹ », « * »: with a sign around it, or one that numbers nothing else. */
const NOTE = /^(\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\*(?=\s?\p{Lu}))\s*(?=\S)/u
const CALL = /(?<=\S\s?)(?:\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|(?<=[\p{L}»])\*(?=[\s.,;:]|$))/gu
/** « **mot** » and « *mot* »: words in bold and in italics, as Markdown writes them. */
const EMPHASIS = /(?<![\p{L}\d*])(\*{1,3})(?=[^\s*])([^*]{1,300})(?<=[^\s*])\1(?!\*)/gu
/** Longer ones are no notes. */
const LONGEST = 600

/** Lines at the end that begin with a sign which words above bear are their notes. */
export const typedNotes: Rule = {
  name: NAME,
  apply(pieces) {
    let start = pieces.length
    while (start > 0 && (noteSign(pieces[start - 1]) !== null || isAside(pieces[start - 1]))) start -= 1
    const notes = pieces.slice(start).filter((piece) => noteSign(piece) !== null)
    if (notes.length === 0) return pieces
    const called = new Set(pieces.slice(0, start).flatMap((piece) => withoutEmphasis(piece).match(CALL) ?? []))
    // Several lines that begin with a star are the points of a list.
    if (notes.filter((piece) => noteSign(piece) === STAR).length > 1) called.delete(STAR)
    for (const piece of notes) {
      if (called.has(noteSign(piece) ?? '')) claim(piece, 'note', NAME, 'La ligne explique un renvoi du texte')
    }
    return pieces
  },
}

function noteSign(piece: Piece | undefined): string | null {
  if (!isOpenLine(piece) || piece.style) return null
  const words = withoutEmphasis(piece)
  return words.length <= LONGEST ? (NOTE.exec(words.slice(0, 12))?.[1] ?? null) : null
}

function withoutEmphasis(piece: Piece): string {
  return wordsOfPiece(piece).replace(EMPHASIS, '$2')
}

/** What may stand below notes, or between them and the text. */
function isAside(piece: Piece | undefined): boolean {
  return piece?.kind === 'rule' || piece?.kind === 'workingNote'
}
