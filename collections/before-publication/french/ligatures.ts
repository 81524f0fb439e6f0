import type { LineCheck } from './line-check'
import { unknownWords } from './spelling'

/** « oeuvre » is written « œuvre »: words that the dictionary has with œ alone. */
export const ligatures: LineCheck = (line, tools) =>
  unknownWords(line, tools).flatMap(({ kind, start, end, candidates: [mend] }) =>
    kind === 'ligature' && mend ? [{ start, end, mend }] : [],
  )
