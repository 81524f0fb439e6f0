import { figureOf, isTelling } from '../figure'
import { absorb, claim, isOpenLine, joinSeries, type Piece, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { wordsOf } from '../runs'

const NAME = 'key-figures'
const SOURCE = /^[(*_[]*sources?\s?[:–-]\s*\S/i
const MOST = 8
const LONGEST_SOURCE = 250

/** A list of figures may be key figures, with the source below it. */
export const keyFigures: Rule = {
  name: NAME,
  apply(pieces, context) {
    const made: Piece[] = []
    const read = typedFigures(pieces)
    for (const [place, piece] of read.entries()) {
      const last = made.at(-1)
      const hasSource = last?.parts.some(({ role }) => role === 'source')
      if (last?.kind === 'keyFigures' && !hasSource && isSource(piece)) absorb(last, piece, 'source')
      else made.push(isGroup(piece) ? decided(piece, last, context, isSource(read[place + 1])) : piece)
    }
    return made
  },
}

function isSource(piece: Piece | undefined): boolean {
  if (!isOpenLine(piece)) return false
  const words = wordsOfPiece(piece)
  return words.length <= LONGEST_SOURCE && SOURCE.test(words)
}

/** Three lines or more without bullets that are figures, one below the other. */
function typedFigures(pieces: Piece[]): Piece[] {
  return joinSeries(pieces, isFigureLine, (lines) => {
    if (lines.length < 3 || lines.length > MOST) return lines
    const [first, ...others] = lines
    for (const line of others) absorb(first, line)
    for (const part of first.parts) Object.assign(part, { list: 'bullet', level: 0 })
    return [claim(first, 'list', NAME, 'Ces lignes courtes commencent toutes par un nombre')]
  })
}

function isFigureLine(piece: Piece, isFirst: boolean): boolean {
  if (!isOpenLine(piece) || piece.style || (!isFirst && piece.hasGapBefore)) return false
  const words = wordsOfPiece(piece)
  return words.length <= 80 && !/[.:]$/.test(words) && figureOf(words) !== null
}

function isGroup({ kind, parts }: Piece): boolean {
  if (kind !== 'list' || parts.length < 2 || parts.length > MOST) return false
  return parts.every(({ runs, list, level }) => list === 'bullet' && !level && figureOf(wordsOf(runs)) !== null)
}

/** « En chiffres », « Les chiffres clés : » above. */
function isAnnounced(before: Piece | undefined): boolean {
  const words = before ? wordsOfPiece(before) : ''
  return words.length <= 80 && /\bchiffres?\b/i.test(words)
}

/** Points that end in « ; » are parts of a sentence. */
function isSentence({ parts }: Piece): boolean {
  return parts.slice(0, -1).every(({ runs }) => /[;,]$/.test(wordsOf(runs)))
}

function decided(piece: Piece, before: Piece | undefined, context: Context, hasSource: boolean): Piece {
  const figures = piece.parts.map(({ runs }) => figureOf(wordsOf(runs)))
  const tell = figures.filter((figure) => figure && isTelling(figure)).length
  const answer = ask(piece, context, {
    line: piece.first,
    name: 'kind',
    question: 'Liste ou chiffres clés ?',
    options: [
      { value: 'keyFigures', label: 'Chiffres clés' },
      { value: 'list', label: 'Liste' },
    ],
    proposed:
      !isSentence(piece) && (tell > figures.length / 2 || isAnnounced(before) || hasSource) ? 'keyFigures' : 'list',
  })
  if (answer === 'keyFigures')
    claim(piece, 'keyFigures', NAME, 'Chaque point est un nombre et ce qu’il compte', 'doubtful')
  else if (piece.decision) piece.decision.certainty = 'doubtful'
  return piece
}
