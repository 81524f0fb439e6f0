import { wordsOf } from './french-words.mjs'

/** @typedef {import('./types').Piece} Piece */
/** @typedef {import('./french-words.mjs').Word} Word */

/** In letters: two or three lines. */
const LENGTH = 220
/** Of the letters, before the first word that is marked. */
const BEFORE = 60

/** Returns a whole text with its words of these stems marked.
 * @param {string} text @param {Set<string>} stems @returns {Piece[]} */
export function marked(text, stems) {
  return piecesOf(
    text,
    wordsOf(text).filter(({ stem }) => stems.has(stem)),
    0,
    text.length,
  )
}

/**
 * Returns the excerpt when it has words to mark; else the part of the text with the most of them, cut between words;
 * without any, the excerpt or the beginning of the text.
 * @param {string} excerpt
 * @param {string} text
 * @param {Set<string>} stems
 * @returns {Piece[]}
 */
export function passageOf(excerpt, text, stems) {
  const inExcerpt = marked(excerpt, stems)
  if (inExcerpt.some((piece) => piece.marked)) return inExcerpt
  const words = wordsOf(text).filter(({ stem }) => stems.has(stem))
  if (words.length === 0 && excerpt) return inExcerpt
  const from = bestStart(words)
  return cutPieces(text, words, from)
}

/** @param {Word[]} words */
function bestStart(words) {
  let best = { start: 0, count: 0 }
  for (const [place, { start }] of words.entries()) {
    const within = words.slice(place).filter((word) => word.end <= start + LENGTH - BEFORE)
    const count = new Set(within.map(({ stem }) => stem)).size
    if (count > best.count) best = { start, count }
  }
  return Math.max(0, best.start - BEFORE)
}

/** @param {string} text @param {Word[]} words @param {number} from @returns {Piece[]} */
function cutPieces(text, words, from) {
  const start = from === 0 ? 0 : nextSpace(text, from)
  const end = start + LENGTH >= text.length ? text.length : Math.max(text.lastIndexOf(' ', start + LENGTH), start)
  const within = words.filter((word) => word.start >= start && word.end <= end)
  const pieces = piecesOf(text, within, start, end)
  const before = start > 0 ? [{ text: '… ', marked: false }] : []
  const after = end < text.length ? [{ text: '…', marked: false }] : []
  return [...before, ...pieces, ...after]
}

/** @param {string} text @param {number} from */
function nextSpace(text, from) {
  const space = text.slice(from, from + BEFORE).search(/\s/)
  return space < 0 ? from : from + space + 1
}

/** @param {string} text @param {Word[]} words @param {number} from @param {number} to @returns {Piece[]} */
function piecesOf(text, words, from, to) {
  /** @type {Piece[]} */
  const pieces = []
  let place = from
  for (const { start, end } of words) {
    if (start > place) pieces.push({ text: text.slice(place, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    place = end
  }
  if (place < to) pieces.push({ text: text.slice(place, to), marked: false })
  // Paragraphs, and cells of a table.
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text.replace(/(?<![.!?…:;,])[\n\t]+/g, ' · ').replace(/[\n\t]+/g, ' '),
  }))
}
