import { absorb, claim, dropStart, isOpenLine, noteMarker, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'marks'
const HEADING = /^(#{1,6})\s+(?=\S)/
const CLOSING = /\s+#+$/
const RULE = /^(?:[-_*=~—–·•]\s?){3,80}$/
const UNDERLINE = /^(?:={3,}|-{3,})$/
/** How press releases end. */
const END = /^(?:#{2,}|[-–—]\s?30\s?[-–—]|fin du (?:communiqué|texte|document)\.?)$/i
const QUOTE = /^>+\s?/
const HASHTAGS = /^#[\p{L}\d_]+(?:[\s,]+#[\p{L}\d_]+)+$/u
const LONGEST = 400

/** « # », « > » and « --- » are what Markdown says they are, in any text. */
export const marks: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    for (const piece of pieces) {
      const last = made.at(-1)
      if (!isOpenLine(piece) || piece.style) {
        made.push(piece)
        continue
      }
      const words = wordsOfPiece(piece).slice(0, LONGEST)
      const heading = HEADING.exec(words)
      if (END.test(words)) {
        made.push(claim(piece, 'workingNote', NAME, 'C’est le signe de la fin', 'likely'))
        continue
      }
      if (heading) {
        made.push(headingOf(piece, heading[0].length, heading[1]?.length ?? 1))
      } else if (
        UNDERLINE.test(words) &&
        last &&
        isOpenLine(last) &&
        !piece.hasGapBefore &&
        wordsOfPiece(last).length <= 120
      ) {
        // A line of « = » under a title, of « - » under a heading.
        noteMarker(last, partOf(piece), wordsOfPiece(piece))
        last.last = piece.last
        last.level = words.startsWith('=') ? 1 : 2
        claim(last, 'heading', NAME, 'La ligne est soulignée', 'certain')
      } else if (RULE.test(words) && wordsOfPiece(piece).length <= LONGEST) {
        dropStart(piece, partOf(piece), wordsOfPiece(piece).length)
        made.push(claim(piece, 'rule', NAME, 'C’est un trait', 'certain'))
      } else if (QUOTE.test(words) && (isQuoteOf(last, piece) || words.replace(QUOTE, '') !== '')) {
        dropStart(piece, partOf(piece), QUOTE.exec(words)?.[0].length ?? 0)
        if (last && isQuoteOf(last, piece)) absorb(last, piece)
        else made.push(claim(piece, 'quote', NAME, 'La ligne commence par « > »', 'certain'))
      } else if (HASHTAGS.test(words)) {
        made.push(claim(piece, 'workingNote', NAME, 'Ce sont des mots-clés', 'likely'))
      } else made.push(piece)
    }
    return made
  },
}

function isQuoteOf(quote: Piece | undefined, piece: Piece): boolean {
  return quote?.kind === 'quote' && quote.decision?.rule === NAME && !piece.hasGapBefore
}

function headingOf(piece: Piece, length: number, level: number): Piece {
  const part = partOf(piece)
  dropStart(piece, part, length)
  const closing = CLOSING.exec(wordsOfPiece(piece).slice(-20))
  if (closing) {
    const words = wordsOfPiece(piece)
    noteMarker(piece, part, closing[0])
    part.runs = part.runs.map((run, place) =>
      place === part.runs.length - 1 ? { ...run, text: run.text.replace(CLOSING, '') } : run,
    )
    if (wordsOfPiece(piece) === words) piece.markers.pop()
  }
  piece.level = level
  return claim(piece, 'heading', NAME, 'La ligne commence par « # »', 'certain')
}
