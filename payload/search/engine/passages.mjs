import { wordsIn, wordsOf } from './french-words.mjs'

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
  const { words, start } = wordsToMark(text, stems)
  if (words.length === 0 && excerpt) return inExcerpt
  return cutPieces(text, words, Math.max(0, start - BEFORE))
}

/** Returns the words to mark, and the first place where the most different ones stand together. After one where all do, the
 * text is read no further.
 * @param {string} text @param {Set<string>} stems */
function wordsToMark(text, stems) {
  /** @type {Word[]} */
  const words = []
  let best = { start: 0, count: 0 }
  let first = 0
  for (const word of wordsIn(text)) {
    if (best.count === stems.size && word.start > best.start + LENGTH) break
    if (!stems.has(word.stem)) continue
    words.push(word)
    while (first < words.length - 1 && word.end > startOf(words, first) + LENGTH - BEFORE) first += 1
    const count = new Set(words.slice(first).map(({ stem }) => stem)).size
    if (count > best.count) best = { start: startOf(words, first), count }
  }
  return { words, start: best.start }
}

/** @param {Word[]} words @param {number} place */
function startOf(words, place) {
  return words[place]?.start ?? 0
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
