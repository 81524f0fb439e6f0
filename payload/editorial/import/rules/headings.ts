import { absorb, claim, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, kindChosen, type Rule } from '../rule'
import { appendRuns, isWholly } from '../runs'
import { isCapitals, isHeadingLike } from '../shapes'
import { numberOf } from '../signs'

const NAME = 'headings'
/** « Étape 1 : », « Parcours 2 – », « Conseil n° 3 : ». */
const SERIES = /^\p{Lu}\p{L}{3,14}\s(?:n°\s?)?\d{1,2}\s?[:–—-]\s*\S/u
const LONGEST_BOLD = 140
/** Without empty lines in a document, a line above a text as long as this may be its heading. */
const LONG_TEXT = 70
/** What may stand right below its heading. */
const TEXTS = new Set(['callout', 'contact', 'event', 'keyFigures', 'list', 'paragraph', 'picture', 'quote', 'table'])
const LONGEST_UNSURE = 70
/** One line that announces a list is of its text; several in a text are its parts. */
const SEVERAL = 3
const LONGEST_ANNOUNCED = 40

/** Lines that are numbered, in capitals, bold or alone, and short, are headings when a text follows them. */
export const headings: Rule = {
  name: NAME,
  apply(pieces, context) {
    const gaps = pieces.filter((piece) => piece.hasGapBefore).length
    const isSpaced = gaps > pieces.length / 4
    const title = pieces.findIndex(({ kind }) => kind === 'title')
    const announced = pieces.filter((piece, place) => place > title && isAnnounced(piece, pieces[place + 1]))
    const areAnnounced = new Set(announced.length >= SEVERAL ? announced : [])
    pieces.forEach((piece, place) => {
      if (place <= title || !isOpenLine(piece) || !isFollowed(pieces, place)) return
      const look = lookOf(piece, pieces, place, isSpaced) ?? (areAnnounced.has(piece) ? OF_SEVERAL : null)
      if (!look) return
      piece.level = look.level
      claim(piece, 'heading', NAME, look.reason, look.isDoubtful ? 'doubtful' : 'likely')
      if (look.isDoubtful) doubt(piece, context)
    })
    return joinBoldStarts(levelled(pieces), context)
  },
}

/** « Vos missions : », apart, above what it announces. */
function isAnnounced(piece: Piece, next: Piece | undefined): boolean {
  if (!isOpenLine(piece) || piece.style || !piece.hasGapBefore || !isText(next)) return false
  const words = wordsOfPiece(piece)
  return words.length <= LONGEST_ANNOUNCED && /\s?:$/.test(words) && isHeadingLike(words.replace(/\s?:$/, ''))
}

interface Look {
  level: number
  reason: string
  isDoubtful?: true
}

const OF_SEVERAL: Look = {
  level: 2,
  reason: 'La ligne annonce une partie, comme d’autres de ce texte',
  isDoubtful: true,
}

function lookOf(piece: Piece, pieces: Piece[], place: number, isSpaced: boolean): Look | null {
  const words = wordsOfPiece(piece)
  if (words.length > LONGEST_BOLD) return null
  const withoutColon = words.replace(/\s?:$/, '')
  const { runs } = partOf(piece)
  if (isCapitals(words) && isHeadingLike(withoutColon, LONGEST_BOLD))
    return { level: 2, reason: 'La ligne est en capitales' }
  // A mail without formats has single stars around what was bold.
  const isBold = isWholly('bold', runs) || /^(\*{1,2}|__)[^*_]+\1\s?:?$/.test(words)
  if (isBold && isHeadingLike(withoutColon.replace(/^[*_]+|[*_]+$/g, ''), LONGEST_BOLD)) {
    return { level: 2, reason: 'La ligne entière est en gras' }
  }
  if (piece.isLarge && isHeadingLike(withoutColon)) return { level: 2, reason: 'La ligne est en lettres plus grandes' }
  if (SERIES.test(words) && isHeadingLike(words) && !piece.style)
    return { level: 2, reason: 'La ligne est courte et d’une série' }
  const number = numberOf(words)
  const next = pieces[place + 1]
  if (number && isHeadingLike(words.slice(number.length)) && !piece.style) {
    return { level: number.kind === 'outline' ? 3 : 2, reason: 'La ligne est courte et numérotée' }
  }
  if (!isHeadingLike(words) || piece.style) return null
  const isApart = piece.hasGapBefore && (next?.hasGapBefore ?? false)
  if (isSpaced && isApart) return { level: 2, reason: 'La ligne est courte, seule et sans point' }
  if (isSpaced && piece.hasGapBefore && isText(next)) {
    return { level: 3, reason: 'La ligne est courte, juste au-dessus d’un texte', isDoubtful: true }
  }
  const before = pieces[place - 1]
  const isBetween = !isOpenLine(before) || /[.!?…»]$/.test(wordsOfPiece(before))
  const isUnsure = isBetween && words.length <= LONGEST_UNSURE && !(isSpaced && next?.hasGapBefore) && isLongText(next)
  return isUnsure ? { level: 2, reason: 'La ligne est courte, au-dessus d’un texte long', isDoubtful: true } : null
}

/** A paragraph, or several points: more than a line. */
function isLongText(piece: Piece | undefined): boolean {
  if (piece?.kind === 'list') return piece.parts.length > 1
  return isOpenLine(piece) && wordsOfPiece(piece).length >= LONG_TEXT
}

/** A heading needs a text of its own below; another heading may stand between. */
function isFollowed(pieces: Piece[], place: number): boolean {
  const next = pieces[place + 1]
  return (
    next !== undefined &&
    next.kind !== 'rule' &&
    next.kind !== 'workingNote' &&
    next.kind !== 'signature' &&
    next.kind !== 'date' &&
    next.kind !== 'note'
  )
}

function isText(piece: Piece | undefined): boolean {
  return isOpenLine(piece) || TEXTS.has(piece?.kind ?? '')
}

function doubt(piece: Piece, context: Context) {
  const answer = ask(piece, context, {
    line: piece.first,
    name: 'kind',
    question: 'Intertitre ou paragraphe ?',
    options: [
      { value: `heading:${piece.level}`, label: 'Intertitre' },
      { value: 'boldStart', label: 'Paragraphe, début en gras' },
    ],
  })
  if (answer === 'boldStart') piece.kind = 'paragraph'
}

/** A line right above its text is a lower heading only where others stand apart. */
function levelled(pieces: Piece[]): Piece[] {
  const found = pieces.filter(({ kind }) => kind === 'heading')
  const unsure = found.filter(({ decision }) => decision?.certainty === 'doubtful')
  if (unsure.length === found.length) for (const piece of unsure) piece.level = 2
  return pieces
}

/** The person chose « Paragraphe, début en gras »: the line is the beginning of the paragraph below. */
function joinBoldStarts(pieces: Piece[], context: Context): Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const part = last && partOf(last)
    if (
      last &&
      part &&
      kindChosen(context, last) === 'boldStart' &&
      last.decision?.rule === NAME &&
      isOpenLine(piece)
    ) {
      part.runs = part.runs.map((run) => ({ ...run, bold: true as const }))
      appendRuns(part.runs, ' ', partOf(piece).runs)
      absorb(last, { ...piece, parts: [] })
    } else made.push(piece)
  }
  return made
}
