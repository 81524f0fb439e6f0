import type { LineCheck } from './line-check'
import { wordsIn } from './words'

/** « Nous nous réunissons », « en en parlant », « très très »: right, or meant. */
const MAY_BE_DOUBLED = new Set([
  'nous',
  'vous',
  'en',
  'faire',
  'non',
  'oui',
  'très',
  'si',
  'bien',
  'petit',
  'bla',
  'la',
  'plus',
])

/** The same word twice, with spaces between. Names are left alone. */
export const doubledWord: LineCheck = (line) => {
  const words = wordsIn(line)
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    if (!next || !/^\s+$/.test(line.slice(word.end, next.start))) return []
    const folded = word.text.toLowerCase()
    if (folded !== next.text.toLowerCase() || MAY_BE_DOUBLED.has(folded)) return []
    if (/^\p{Lu}/u.test(next.text)) return []
    return [{ start: word.start, end: next.end, mend: word.text }]
  })
}
