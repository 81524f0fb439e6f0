import { createRequire } from 'node:module'
import snowball from 'snowball-stemmers'

/**
 * A word of a text.
 * @typedef {object} Word
 * @property {string} surface In small letters, with its accents: what a correction shows.
 * @property {string} stem What the index compares, without accents.
 * @property {number} start Where it stands in the text, in UTF-16 units.
 * @property {number} end
 */

/** @type {string[]} */
const stopWords = createRequire(import.meta.url)('stopwords-fr')
const STOP_WORDS = new Set(stopWords.map(folded))
/** In the list, yet what somebody may look for. */
for (const word of ['dos', 'personne', 'personnes', 'parole', 'nuit']) STOP_WORDS.delete(word)

/** Acronyms written with full stops come first; then letters and digits, apostrophes inside. */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu
/** The short words that lose their vowel before another one. */
const ELIDED = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’ʼ]/iu
/** Plurals that the stemmer does not know. */
const IRREGULAR = new Map([
  ['baux', 'bail'],
  ['coraux', 'corail'],
  ['émaux', 'émail'],
  ['travaux', 'travail'],
  ['vitraux', 'vitrail'],
  ['yeux', 'œil'],
])
const LONGEST_WORD = 40

const stemmer = snowball.newStemmer('french')
/** Stemming takes 50 µs, and texts repeat their words: the readings of those that were met. */
const MOST_KNOWN = 100_000
/** @type {Map<string, string>} */
const stems = new Map()
/** @type {Map<string, { surface: string, stem: string, elided: number }>} */
const readings = new Map()

/** Returns the words of a text, in order: « L’aide » is « aide », « E.H.P.A.D. » is « ehpad », « prud’hommes » one word.
 * @param {string} text
 * @returns {Word[]} */
export function wordsOf(text) {
  return [...wordsIn(text)]
}

/** Yields the words of a text one by one: who has found enough reads no further.
 * @param {string} text
 * @returns {Generator<Word, void, void>} */
export function* wordsIn(text) {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const { surface, stem, elided } = readingOf(found)
    if (surface) yield { surface, stem, start: index + elided, end: index + found.length }
  }
}

/** @param {string} found */
function readingOf(found) {
  const known = readings.get(found)
  if (known) return known
  let elided = 0
  for (let next = ELIDED.exec(found); next; next = ELIDED.exec(found.slice(elided))) elided += next[0].length
  const surface = surfaceOf(found.slice(elided))
  return remembered(readings, found, { surface, stem: surface && stemOf(surface), elided })
}

/** @template Reading @param {Map<string, Reading>} known @param {string} word @param {Reading} reading */
function remembered(known, word, reading) {
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, reading)
  return reading
}

/** @param {string} text */
function surfaceOf(text) {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ.]/g, '')
  return letters.replaceAll('œ', 'oe').replaceAll('æ', 'ae').slice(0, LONGEST_WORD)
}

/** Returns the stem of a word in small letters. Accents go last: « égalité » and « égal » are kin by them.
 * @param {string} surface
 * @returns {string} */
export function stemOf(surface) {
  const known = stems.get(surface)
  if (known !== undefined) return known
  const regular = (IRREGULAR.get(surface) ?? surface).replace(/trices?$/, 'teur')
  return remembered(stems, surface, folded(stemmer.stem(regular)))
}

/** Returns a word without its accents.
 * @param {string} word */
export function folded(word) {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** Whether a word says too little to be looked for alone.
 * @param {string} surface */
export function isStopWord(surface) {
  return STOP_WORDS.has(folded(surface))
}
