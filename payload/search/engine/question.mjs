import { isStopWord, wordsOf } from './french-words.mjs'

/** @typedef {import('./french-words.mjs').Word} Word */

/**
 * What somebody looks for: words, and phrases of words that follow one another.
 * @typedef {object} Question
 * @property {Word[]} words With their places in what was typed, but for those of short phrases.
 * @property {Word[][]} phrases
 * @property {boolean} isCut Whether it was too long, and its end is not looked for.
 */

const LONGEST = 200
const MOST_WORDS = 12
const PHRASE = /"([^"]*)"|«([^»]*)»|“([^”]*)”/g

/** Reads what was typed. Nothing in it is syntax but quotation marks in pairs: AND, *, - and brackets are words or nothing.
 * @param {string} typed
 * @returns {Question} */
export function readQuestion(typed) {
  const text = typed.slice(0, LONGEST)
  const phrases = [...text.matchAll(PHRASE)].map((found) => wordsOf(found[1] ?? found[2] ?? found[3] ?? ''))
  // Phrases leave their room, so that words keep their places.
  const words = wordsOf(text.replace(PHRASE, (phrase) => ' '.repeat(phrase.length)))
  const long = phrases.filter((phrase) => phrase.length > 1).map((phrase) => phrase.slice(0, MOST_WORDS))
  const alone = [...words, ...phrases.filter((phrase) => phrase.length === 1).flat()]
  const telling = alone.filter(({ surface }) => !isStopWord(surface))
  // « où », alone, is what the person looks for.
  const asked = telling.length > 0 || long.length > 0 ? telling : alone
  return {
    words: asked.slice(0, MOST_WORDS),
    phrases: long.slice(0, MOST_WORDS),
    isCut: typed.length > LONGEST || asked.length > MOST_WORDS,
  }
}
