import type { Flaw, LineCheck } from './line-check'
import { unknownWords } from './spelling'

/** Two words without a space between: « autresavec ». */
export const fusedWords: LineCheck = (line, tools) =>
  unknownWords(line, tools)
    .filter(({ kind }) => kind === 'fused')
    .map(({ text, start, end, candidates, isCertain }): Flaw => {
      const [first = text] = candidates
      if (isCertain) return { start, end, mend: first }
      return { start, end, message: `« ${text} » : deux mots collés ?`, suggestions: candidates }
    })
