import { folded, wordsOf } from './french-words.mjs'

/** « économie sociale et solidaire (ESS) »: an acronym of two to eight capitals in brackets, after what it stands for. */
const IN_BRACKETS = /\(((?:\p{Lu}\.?){2,8})\)/gu
const MOST_WORDS_BEFORE = 12
/** Words that lend no letter to an acronym. */
const SMALL = /^(?:a|au|aux|d|de|des|du|en|et|l|la|le|les|ou|par|pour|sur)$/

/**
 * Returns the acronyms that a text explains, each with the stems of what it stands for.
 * @param {string} text
 * @returns {{ acronym: string, expansion: string }[]}
 */
export function acronymsIn(text) {
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ 1: written = '', index }) => {
    const acronym = folded(written.replaceAll('.', ''))
    const before = wordsOf(text.slice(Math.max(0, index - 200), index)).slice(-MOST_WORDS_BEFORE)
    for (let first = before.length - 1; first >= 0; first -= 1) {
      const words = before.slice(first)
      if (spells(words, acronym)) return [{ acronym, expansion: words.map(({ stem }) => stem).join(' ') }]
    }
    return []
  })
}

/** Whether the first letters of words, small ones left out or not, make an acronym.
 * @param {import('./french-words.mjs').Word[]} words @param {string} acronym */
function spells(words, acronym) {
  const letters = words.map(({ surface }) => folded(surface))
  if (SMALL.test(letters[0] ?? '')) return false
  const initials = (/** @type {string[]} */ some) => some.map((word) => word[0]).join('')
  return initials(letters) === acronym || initials(letters.filter((word) => !SMALL.test(word))) === acronym
}
