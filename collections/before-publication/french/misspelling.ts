import type { Flaw, LineCheck } from './line-check'
import { unknownWords } from './spelling'

/** A word that neither the dictionary, the lexicon nor the names of the site have. */
export const misspelling: LineCheck = (line, tools) =>
  unknownWords(line, tools)
    .filter(({ kind }) => kind === 'accent' || kind === 'misspelt')
    .map(({ text, start, end, candidates, isCertain }): Flaw => {
      const [first] = candidates
      if (!first) return { start, end, message: `« ${text} » n’est pas dans le dictionnaire` }
      if (isCertain) return { start, end, mend: first }
      const listed = candidates.slice(0, 3).map((one) => `« ${one} »`)
      return { start, end, message: `« ${text} » : ${listed.join(' ou ')} ?`, suggestions: candidates }
    })
