import { folded, stemOf } from './french-words.mjs'

/** @typedef {import('./french-words.mjs').Word} Word */
/** @typedef {import('./index-file.mjs').IndexFile} IndexFile */

/**
 * A part of a question as the index is asked for it.
 * @typedef {object} Term
 * @property {string} match In the language of FTS5.
 * @property {string[]} stems Those to mark.
 */

/** @typedef {Term & { corrected: string | null }} Reading The word that was probably meant, when it is another one. */

/** Of a phrase whose words can be read in several ways. */
const MOST_READINGS = 8

/**
 * Returns what stands for a word: what it is in the texts, else what begins so, else what is spelled nearly so. One that
 * is in none of them stands for itself.
 * @param {IndexFile} index
 * @param {Word} word
 * @param {boolean} [isUnfinished] Whether it is being typed: what begins so is meant too.
 * @returns {Reading}
 */
export function readingOf(index, { surface, stem }, isUnfinished = false) {
  const spelled = index.vocabulary.spelled(surface)
  const stems = new Set(spelled.map(stemOf))
  if (hasStem(index, stem)) stems.add(stem)
  if (stems.size === 0 || isUnfinished)
    for (const longer of index.vocabulary.beginningWith(surface)) stems.add(stemOf(longer))
  if (stems.size > 0) return { ...termOf([...stems]), corrected: null }
  const near = index.vocabulary.near(surface)
  if (near.length === 0) return { ...termOf([stem]), corrected: null }
  return { ...termOf([...new Set(near.map(stemOf))]), corrected: near[0] ?? null }
}

/**
 * Returns what stands for the words and phrases of a question.
 * @param {IndexFile} index
 * @param {import('./question.mjs').Question} question
 * @param {Reading[]} readings Of its words, in their order.
 * @returns {Term[]}
 */
export function termsOf(index, { words, phrases }, readings) {
  return [...withAcronyms(index, words, readings), ...phrases.map((phrase) => phraseTerm(index, phrase))]
}

/** @param {string[]} stems @returns {Term} */
function termOf(stems) {
  return { match: either(stems.map(quoted)), stems }
}

/** An acronym also stands for its words, and its words for it.
 * @param {IndexFile} index @param {Word[]} words @param {Term[]} terms @returns {Term[]} */
function withAcronyms(index, words, terms) {
  const widened = terms.map((term, place) => {
    const letters = folded(words[place]?.surface ?? '')
    const expansions = [letters, letters.replace(/s$/, '')].flatMap((acronym) => index.expansionsOf(acronym))
    return expansions.length === 0 ? term : { ...term, match: either([term.match, ...expansions.map(quoted)]) }
  })
  const spelledOut = expansionAmong(index, words)
  if (!spelledOut) return widened
  const { acronym, first, length } = spelledOut
  const whole = widened.slice(first, first + length)
  const stem = stemOf(acronym)
  const match = either([both(whole.map((term) => term.match)), quoted(stem)])
  const stems = [...whole.flatMap((term) => term.stems), stem]
  return [...widened.slice(0, first), { match, stems }, ...widened.slice(first + length)]
}

/** Returns the acronym whose words, but for small ones, stand one after the other among these.
 * @param {IndexFile} index @param {Word[]} words */
function expansionAmong(index, words) {
  const asked = ` ${words.map(({ stem }) => stem).join(' ')} `
  for (const acronym of index.acronyms.keys()) {
    for (const expansion of index.expansionsOf(acronym)) {
      const telling = expansion.split(' ').filter((stem) => stem.length > 3)
      const place = asked.indexOf(` ${telling.join(' ')} `)
      if (telling.length < 2 || place < 0) continue
      return { acronym, first: asked.slice(0, place).split(' ').length - 1, length: telling.length }
    }
  }
  return null
}

/** @param {IndexFile} index @param {Word[]} phrase @returns {Term} */
function phraseTerm(index, phrase) {
  /** @type {string[][]} */
  let readings = [[]]
  for (const { surface, stem } of phrase) {
    const stems = [...new Set([stem, ...index.vocabulary.spelled(surface).map(stemOf)])]
    readings = readings.flatMap((reading) => stems.map((one) => [...reading, one])).slice(0, MOST_READINGS)
  }
  const match = either(readings.map((reading) => quoted(reading.join(' '))))
  return { match, stems: [...new Set(readings.flat())] }
}

/** @param {IndexFile} index @param {string} stem */
function hasStem(index, stem) {
  return index.db.prepare('SELECT 1 FROM terms WHERE terms MATCH ? LIMIT 1').get(quoted(stem)) !== undefined
}

/** Letters and digits alone: nothing in quotation marks is syntax.
 * @param {string} words */
function quoted(words) {
  return `"${words}"`
}

/** @param {string[]} parts */
export function either(parts) {
  return parts.length === 1 ? String(parts[0]) : `(${parts.join(' OR ')})`
}

/** @param {string[]} parts */
export function both(parts) {
  return parts.length === 1 ? String(parts[0]) : `(${parts.join(' AND ')})`
}
