import {
  absorb,
  claim,
  dropStart,
  isOpenLine,
  joinSeries,
  noteMarker,
  type Piece,
  partOf,
  wordsOfPiece,
} from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { wordsOf } from '../runs'

const NAME = 'marks'
const HEADING = /^(#{1,6})\s+(?=\S)/
/** « ##Titre »: no hashtag has two signs. « #Une partie » is one where several lines are so. */
const TIGHT_HEADING = /^(#{2,6})(?=[\p{L}\d«])/u
const TIGHT_LINE = /^(#)(?=[\p{Lu}«][^#]{0,140}$)(?=\S+\s)/u
const CLOSING = /\s+#+$/
const RULE = /^(?:[-_*=~—–·•]\s?){3,80}$/
const UNDERLINE = /^(?:={3,}|-{3,})$/
/** How press releases end. */
const END = /^(?:#{2,}|[-–—]\s?30\s?[-–—]|fin du (?:communiqué|texte|document)\.?)$/i
/** Of a paged document whose text was copied. */
const PAGE = /^(?:[-–—]\s?)?(?:page|p\.)\s?\d{1,4}(?:\s?(?:sur|de|\/)\s?\d{1,4})?(?:\s?[-–—])?$/i
const QUOTE = /^>+\s?/
/** A sign of a point for who does not write Markdown: short lines that are no sentences. */
const ARROW = /^>\s?(?=[^\s>])/
const LONGEST_POINT = 110
const HASHTAGS = /^#[\p{L}\d_]+(?:[\s,]+#[\p{L}\d_]+)+$/u
const LONGEST = 400

/** « # », « > » and « --- » are what Markdown says they are, in any text. */
export const marks: Rule = {
  name: NAME,
  apply(all, context) {
    const made: Piece[] = []
    const pieces = TYPED.has(context.source.format) ? withArrows(all, context) : all
    const areTight = pieces.filter((piece) => isOpenLine(piece) && isTightLine(piece)).length > 1
    for (const piece of pieces) {
      const last = made.at(-1)
      if (!isOpenLine(piece) || piece.style) {
        made.push(piece)
        continue
      }
      const words = wordsOfPiece(piece).slice(0, LONGEST)
      const heading = HEADING.exec(words) ?? TIGHT_HEADING.exec(words) ?? (areTight ? TIGHT_LINE.exec(words) : null)
      if (PAGE.test(words)) {
        made.push(claim(piece, 'workingNote', NAME, 'C’est le numéro d’une page', 'likely'))
        continue
      }
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

const TYPED = new Set(['pasted', 'txt'])

function isTightLine(piece: Piece): boolean {
  return TIGHT_LINE.test(wordsOfPiece(piece).slice(0, LONGEST))
}

/** Two lines or more that begin with « > » and are short are points, unless the person says that they are quoted. */
function withArrows(pieces: Piece[], context: Context): Piece[] {
  return joinSeries(pieces, isArrow, (lines) => {
    const [first, ...others] = lines
    return others.length > 0 && !isCut(lines) ? [pointsOf(first, others, context)] : lines
  })
}

function isArrow(piece: Piece, isFirst: boolean): boolean {
  if (!isOpenLine(piece) || piece.style || (!isFirst && piece.hasGapBefore)) return false
  const words = wordsOfPiece(piece)
  return words.length <= LONGEST_POINT && ARROW.test(words) && !/[.!?…»”"]$/.test(words)
}

/** Whether a sentence goes on from one line to the next. */
function isCut(lines: Piece[]): boolean {
  const begin = lines.map((line) => wordsOfPiece(line).replace(ARROW, ''))
  return /^\p{Lu}/u.test(begin[0] ?? '') && begin.slice(1).some((words) => /^\p{Ll}/u.test(words))
}

function pointsOf(first: Piece, others: Piece[], context: Context): Piece {
  for (const line of others) absorb(first, line)
  for (const part of first.parts) {
    dropStart(first, part, ARROW.exec(wordsOf(part.runs))?.[0].length ?? 0)
    Object.assign(part, { list: 'bullet', level: 0 })
  }
  claim(first, 'list', NAME, 'Les lignes commencent par « > », et aucune n’est une phrase')
  const answer = ask(first, context, {
    line: first.first,
    name: 'kind',
    question: 'Liste ou citation ?',
    options: [
      { value: 'list', label: 'Liste' },
      { value: 'quote', label: 'Citation' },
    ],
  })
  return answer === 'quote' ? claim(first, 'quote', NAME, 'Vous l’avez choisi') : first
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
