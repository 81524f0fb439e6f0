import { find } from './find.mjs'
import { rowsOf } from './rows.mjs'

const WORDS = 10
/** In no word: what ends with it is looked for among the words that are spelled nearly so. */
const TYPING_ERROR = 'ŵ'

/** Asks a few questions, whose answers nobody waits for: the first ones after a start take up to ten times longer.
 * @param {import('./index-file.mjs').IndexFile} index */
export function warmUp(index) {
  for (const [word] of rowsOf(index.db, 'SELECT term FROM counted ORDER BY doc DESC LIMIT ?', WORDS)) {
    for (const q of [word, `${word} ${word}${TYPING_ERROR}`]) {
      find(index, { q, filters: {}, sort: 'relevance', page: 1, size: WORDS })
    }
  }
}
