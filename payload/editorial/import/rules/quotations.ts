import { absorb, claim, dropEnd, dropStart, isOpenLine, noteMarker, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { isWholly, sliceRuns, trimRuns, wordsOf } from '../runs'
import { isHeadingLike, isSigned, isSpeaker } from '../shapes'

const NAME = 'quotations'
const CLOSES: Record<string, string> = { '«': '»', '“': '”', '"': '"' }
const LONGEST = 1200
const LONGEST_AUTHOR = 160
const LONGEST_HEADING = 60
const DASH = /^[—–―-]{1,2}\s*(?=\p{L})/u
/** After a whole sentence, a name may follow at once. */
const NAME_AFTER = /^\s+(?=\p{Lu})/u
/** After the closing mark: a dash, a bracket or a comma, then a name. */
const AUTHOR_AFTER = /^\s*(?:[—–―-]{1,2}\s*|,\s*|\()\s*(?=\p{Lu})/u

/** Words in quotation marks that are the whole of a paragraph, with who said them, on the same line or the next. */
export const quotations: Rule = {
  name: NAME,
  apply(pieces, context) {
    const made: Piece[] = []
    for (const [place, piece] of pieces.entries()) {
      const last = made.at(-1)
      if (last?.kind === 'quote') lastLineAsAuthor(last)
      if (last?.kind === 'quote' && !hasAuthor(last) && isAuthor(piece, last)) {
        const dash = DASH.exec(wordsOfPiece(piece))
        if (dash) dropStart(piece, partOf(piece), dash[0].length)
        absorb(last, piece, 'author')
        settle(last)
      } else made.push(isOpenLine(piece) && !piece.style && !isQuotedHeading(pieces, place) ? read(piece) : piece)
      if (last?.kind === 'quote' && last !== made.at(-1)) finish(last, context)
    }
    const end = made.at(-1)
    if (end?.kind === 'quote') lastLineAsAuthor(end)
    if (end?.kind === 'quote') finish(end, context)
    for (const piece of made) if (piece.kind === 'quote') unwrap(piece)
    return made
  },
}

function hasAuthor({ parts }: Piece): boolean {
  return parts.some(({ role }) => role === 'author')
}

/** « Ah, c’est toi l’intérim » above a text that nobody is named in: a heading that quotes. */
function isQuotedHeading(pieces: Piece[], place: number): boolean {
  const [piece, next] = [pieces[place], pieces[place + 1]]
  if (!isOpenLine(piece) || !isOpenLine(next)) return false
  const words = wordsOfPiece(piece)
  return (
    words.length <= LONGEST_HEADING &&
    /[»”"]$/.test(words) &&
    isHeadingLike(words) &&
    !isAuthor(next, piece) &&
    wordsOfPiece(next).length > words.length
  )
}

/** Claims what stands in quotation marks from the first sign to the last, or to the author. */
function read(piece: Piece): Piece {
  const part = partOf(piece)
  const words = wordsOfPiece(piece)
  const end = words.length <= LONGEST ? closingOf(words) : -1
  if (end < 0) return piece
  const rest = words.slice(end + 1)
  const author = AUTHOR_AFTER.exec(rest) ?? (/[.!?…]\s*$/.test(words.slice(0, end)) ? NAME_AFTER.exec(rest) : null)
  const named = author && trimmedAuthor(rest.slice(author[0].length))
  const isNamed = named !== null && (author?.[0].trim() ? isSpeaker(named) : isSigned(named))
  if (author && isNamed && rest.length <= LONGEST_AUTHOR) {
    const from = end + 1 + author[0].length
    const runs = trimRuns(sliceRuns(part.runs, from, from + named.length))
    noteMarker(piece, part, words.slice(end + 1, from))
    noteMarker(piece, part, words.slice(from + named.length))
    part.runs = trimRuns(sliceRuns(part.runs, 0, end + 1))
    piece.parts.push({ line: part.line, runs, role: 'author' })
    return claim(piece, 'quote', NAME, 'La phrase est entre guillemets, et son auteur la suit')
  }
  return /^\s*[.!]?$/.test(rest)
    ? claim(piece, 'quote', NAME, 'Le paragraphe entier est entre guillemets', 'doubtful')
    : piece
}

function trimmedAuthor(words: string): string {
  return words.replace(/[).\s]+$/, '')
}

/** The place of the mark that closes the first one; -1 when the words do not begin with one. */
function closingOf(words: string): number {
  const closes = CLOSES[words[0] ?? '']
  if (!closes || words.length < 12) return -1
  if (closes === '"') return words.indexOf('"', 1)
  let depth = 0
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === words[0]) depth += 1
    else if (words[at] === closes) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

function isAuthor(piece: Piece, quote: Piece): boolean {
  if (!isOpenLine(piece) && piece.kind !== 'quote') return false
  if (piece.parts.length > 1 || piece.style?.kind === 'heading') return false
  const words = wordsOfPiece(piece)
  if (words.length > LONGEST_AUTHOR) return false
  const dash = DASH.exec(words)
  if (dash)
    return (
      isSpeaker(words.slice(dash[0].length)) ||
      isFirstName(words.slice(dash[0].length)) ||
      // « — La fille d’une patiente », right below.
      ((quote.decision?.certainty === 'certain' || !piece.hasGapBefore) && !/[.!?:]$/.test(words) && words.length < 80)
    )
  return !piece.hasGapBefore && isSpeaker(words)
}

/** « — Marguerite » alone. */
function isFirstName(words: string): boolean {
  return /^\p{Lu}[\p{L}’'.-]{1,30}(?:\s\p{Lu}\.?)?$/u.test(words)
}

function settle(quote: Piece) {
  if (quote.decision?.certainty === 'doubtful') quote.decision.certainty = 'likely'
}

/** In a quotation with a style, the last line may be its author. */
function lastLineAsAuthor(quote: Piece) {
  splitLastLine(quote)
  const last = quote.parts.at(-1)
  if (!last || quote.parts.length < 2 || hasAuthor(quote)) return
  const words = wordsOf(last.runs)
  const dash = DASH.exec(words)
  const before = wordsOf(quote.parts.at(-2)?.runs ?? []).slice(-2)
  if (!dash && !(quote.style && /[.!?…»”"]$/.test(before) && isSpeaker(words))) return
  if (dash) dropStart(quote, last, dash[0].length)
  last.role = 'author'
}

/** A line that only breaks off may be the author's as well. */
function splitLastLine(quote: Piece) {
  const last = quote.parts.at(-1)
  const words = last ? wordsOf(last.runs) : ''
  const end = words.lastIndexOf('\n')
  if (!last || end < 0 || hasAuthor(quote) || !isLastLine(words, end)) return
  quote.parts.push({ ...last, runs: trimRuns(sliceRuns(last.runs, end)) })
  last.runs = trimRuns(sliceRuns(last.runs, 0, end))
}

/** After a dash, or a name below the end of what was said. */
function isLastLine(words: string, end: number): boolean {
  const line = words.slice(end + 1).trim()
  return DASH.test(line) || (/[.!?…»”"]\s*$/.test(words.slice(Math.max(0, end - 4), end)) && isSpeaker(line))
}

/** One without an author may be a paragraph. */
function finish(quote: Piece, context: Context) {
  if (quote.decision?.rule !== NAME || hasAuthor(quote) || isWholly('italic', partOf(quote).runs)) return
  const answer = ask(quote, context, {
    line: quote.first,
    name: 'kind',
    question: 'Citation ou paragraphe ?',
    options: [
      { value: 'quote', label: 'Citation' },
      { value: 'paragraph', label: 'Paragraphe' },
    ],
  })
  if (answer === 'paragraph') claim(quote, 'paragraph', NAME, 'Le paragraphe entier est entre guillemets')
}

/** The page draws the marks around a quotation. */
function unwrap(quote: Piece) {
  const said = quote.parts.filter(({ role }) => role !== 'author')
  const [first] = said
  const last = said.at(-1)
  if (!first || !last) return
  const all = said.map(({ runs }) => wordsOf(runs)).join('\n')
  const closing = /[»”"]\s*[.!]?$/.exec(wordsOf(last.runs).slice(-6))
  if (!closing || !CLOSES[all[0] ?? ''] || (said.length === 1 && closingOf(all) < all.length - closing[0].length))
    return
  if (!/[.!]$/.test(closing[0])) dropEnd(quote, last, closing[0].length)
  else return
  dropStart(quote, first, /^[«“"]\s*/.exec(wordsOf(first.runs))?.[0].length ?? 0)
}
