import { flawsOf, type LineCheck } from './line-check'
import { beginsSentence } from './words'

const SPACE = '\u00a0'

/** « n° 5 »: the sign of degrees, a space that does not break, a capital at the beginning of a sentence alone. */
export const numero: LineCheck = (line) =>
  flawsOf(
    line,
    /(?<![\p{L}\p{N}])([nN])(\s?[°º])([ \u00a0\u202f]*)(?=\d)/gu,
    ({ 1: letter = '', 2: sign, 3: space = '', index }) => {
      const right = letter === 'N' && beginsSentence(line, index) ? 'N°' : 'n°'
      return letter + sign === right && space !== '' ? null : right + SPACE
    },
  ).map((flaw) => {
    const digits = /^\d{1,12}/.exec(line.slice(flaw.end, flaw.end + 12))?.[0] ?? ''
    return { ...flaw, end: flaw.end + digits.length, mend: (flaw.mend ?? '') + digits }
  })
