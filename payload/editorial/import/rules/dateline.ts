import { claim, isOpenLine, noteMarker, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { sliceRuns, trimRuns } from '../runs'
import { dayIn, isSigned } from '../shapes'

const NAME = 'dateline'
const LONGEST = 80
/** « Rennes, le 12 mars 2026 », « Publié le 3/11/2025 », « Lundi 3 novembre 2025 »: a day, and next to nothing else. */
const BEFORE =
  /^[(*_]*(?:\p{Lu}[\p{L}' ’-]{1,40}(?:\s\(\d{2,5}\))?,?\s)?(?:le\s|publiée?\s(?:le\s)?|mise?\s(?:en\sligne|à\sjour)\s(?:le\s)?|date\s?:\s?(?:le\s)?|paru(?:\sle)?\s)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?=\d)/iu
const AFTER = /^\d{1,2}(?:er)?[\s/.]+[\p{L}\d]+[\s/.]+\d{4}[)*_.]*$/u
/** A town and its comma, or the day at once: « La réunion du 12 mars » is what a sentence speaks of. */
const DATED_TOWN = /^(?:[^,]{2,50},\s|le\s|\d)/i
/** What may stand before a day: when it was published, or of what it is the day. */
const KNOWN =
  /^[(*_]*(?:publiée?|mise? (?:en ligne|à jour)|date|paru|réunion|séance|assemblée|conseil|comité|commission)(?=\s|$)/i
const SMALL =
  /^(?:le|la|les|l['’].*|du|de|des|d['’].*|sur|en|lès|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/i
const NEAR = 6
const REASON = 'La ligne n’a qu’une date'

/** A line with a day alone, at the top or at the end, dates the article. */
export const dateline: Rule = {
  name: NAME,
  apply(pieces) {
    const place = pieces.findIndex(({ kind }) => kind === 'title')
    const made = pieces.flatMap((piece, at) => {
      const isNear = at < Math.max(place, 0) + NEAR || at >= pieces.length - 3
      if (!isNear || !isOpenLine(piece)) return [piece]
      return isDateline(wordsOfPiece(piece)) ? [claim(piece, 'date', NAME, REASON)] : signed(piece)
    })
    return onlyOne(made)
  },
}

/** Returns the day (ISO 8601) that a paragraph begins with, before a dash: « Rennes, le 12 mars 2026 – La coopérative… ». */
export function dayBefore(words: string): string | null {
  const start = words.slice(0, LONGEST)
  const end = /\s[–—-]\s/.exec(start)?.index ?? -1
  const head = start.slice(0, Math.max(end, 0))
  return DATED_TOWN.test(head) && isDateline(head) ? dayIn(head) : null
}

/** Returns whether a line is a day, with at most the town and the words that come before it. */
function isDateline(words: string): boolean {
  if (words.length > LONGEST || dayIn(words) === null) return false
  const before = BEFORE.exec(words)?.[0] ?? ''
  return AFTER.test(words.slice(before.length)) && !isSentence(before)
}

/** « Poste à pourvoir le » is no town, nor what is published: small words that say something. */
function isSentence(before: string): boolean {
  if (/,/.test(before) || KNOWN.test(before)) return false
  const words = before.replace(/[(*_]/g, '').split(/\s+/).filter(Boolean)
  return words.some((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word))
}

/** « Publié le 14 janvier 2026 par Anne Corre » is a day, then a signature. */
function signed(piece: Piece): Piece[] {
  const words = wordsOfPiece(piece)
  const by = words.length <= LONGEST ? /,?\s+(?=par\s+\p{Lu})/u.exec(words) : null
  if (
    !by ||
    !isDateline(words.slice(0, by.index)) ||
    !isSigned(
      words
        .slice(by.index)
        .trim()
        .replace(/^par\s+/, ''),
    )
  )
    return [piece]
  const part = partOf(piece)
  const rest = { ...part, runs: trimRuns(sliceRuns(part.runs, by.index + by[0].length)) }
  const second: Piece = { ...piece, parts: [rest], place: 2, markers: [], doubts: [], hasGapBefore: false }
  noteMarker(piece, part, by[0])
  part.runs = trimRuns(sliceRuns(part.runs, 0, by.index))
  return [claim(piece, 'date', NAME, REASON), claim(second, 'signature', NAME, 'La ligne dit qui a écrit')]
}

function onlyOne(pieces: Piece[]): Piece[] {
  const [, ...others] = pieces.filter(({ kind }) => kind === 'date')
  for (const piece of others) {
    piece.kind = null
    piece.decision = null
  }
  return pieces
}
