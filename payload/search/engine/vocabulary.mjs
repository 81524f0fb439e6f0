import { countOf, distanceOf, lettersIn } from './distance.mjs'
import { folded } from './french-words.mjs'

/** Words that begin so: more would make the question long, and say little. */
const MOST_COMPLETIONS = 20
const SHORTEST_PREFIX = 3
const SHORTEST_WITH_ERROR = 4
const SHORTEST_WITH_TWO = 8

/**
 * The words of the index, in memory. A word may stay in it after the last text that had it is gone: `countOf` asks the
 * index, so that no word of a text that was withdrawn is ever proposed.
 */
export class Vocabulary {
  /** As they are written. @type {Set<string>} */
  #known = new Set()
  /** Words by their letters without accents. @type {Map<string, Set<string>>} */
  #byLetters = new Map()
  /** Without accents, by their number of letters. @type {Map<number, Map<string, number>>} */
  #byLength = new Map()
  /** @type {string[] | null} */
  #sorted = null
  #count

  /** @param {(surface: string) => number} count In how many texts a word is. */
  constructor(count) {
    this.#count = count
  }

  /** @param {Iterable<string>} surfaces */
  add(surfaces) {
    for (const surface of surfaces) {
      if (this.#known.has(surface)) continue
      this.#known.add(surface)
      const letters = folded(surface)
      const same = this.#byLetters.get(letters)
      if (same) same.add(surface)
      else {
        this.#byLetters.set(letters, new Set([surface]))
        const ofLength = this.#byLength.get(letters.length) ?? new Map()
        this.#byLength.set(letters.length, ofLength.set(letters, lettersIn(letters)))
        this.#sorted = null
      }
    }
  }

  /** Returns the words of the index that have these letters, whatever their accents.
   * @param {string} word */
  spelled(word) {
    return this.#present(folded(word))
  }

  /** Returns the words that begin with these letters, the most frequent first.
   * @param {string} word */
  beginningWith(word) {
    const beginning = folded(word)
    if (beginning.length < SHORTEST_PREFIX) return []
    this.#sorted ??= [...this.#byLetters.keys()].sort()
    const found = []
    for (let place = firstFrom(this.#sorted, beginning); place < this.#sorted.length; place += 1) {
      const letters = this.#sorted[place] ?? ''
      if (!letters.startsWith(beginning)) break
      found.push(...this.#present(letters))
    }
    return this.#mostFrequent(found).slice(0, MOST_COMPLETIONS)
  }

  /** Returns the nearest words by one error, or two in a long word; none for words of three letters.
   * @param {string} word */
  near(word) {
    const letters = folded(word)
    if (letters.length < SHORTEST_WITH_ERROR || /\d/.test(letters)) return []
    const most = letters.length < SHORTEST_WITH_TWO ? 1 : 2
    for (let errors = 1; errors <= most; errors += 1) {
      const found = this.#within(letters, errors).flatMap((one) => this.#present(one))
      if (found.length > 0) return this.#mostFrequent(found)
    }
    return []
  }

  /** @param {string} letters @param {number} errors */
  #within(letters, errors) {
    const bits = lettersIn(letters)
    const found = []
    for (let length = letters.length - errors; length <= letters.length + errors; length += 1) {
      for (const [other, otherBits] of this.#byLength.get(length) ?? []) {
        if (countOf(bits ^ otherBits) > 2 * errors) continue
        if (distanceOf(letters, other, errors) <= errors) found.push(other)
      }
    }
    return found
  }

  /** @param {string} letters */
  #present(letters) {
    return [...(this.#byLetters.get(letters) ?? [])].filter((surface) => this.#count(surface) > 0)
  }

  /** @param {string[]} surfaces */
  #mostFrequent(surfaces) {
    const counts = new Map(surfaces.map((surface) => [surface, this.#count(surface)]))
    return surfaces.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  }
}

/** The place of the first of these words, in order, that is not before this one.
 * @param {string[]} sorted @param {string} word */
function firstFrom(sorted, word) {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
