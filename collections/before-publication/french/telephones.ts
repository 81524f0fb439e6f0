import { flawsOf, type LineCheck } from './line-check'

const SEPARATOR = '[ \\u00a0\\u202f.\\-/]?'
const NATIONAL = new RegExp(
  `(?<![\\p{L}\\p{N}+.,/-])0[1-9](?:${SEPARATOR}\\d\\d){4}(?![\\p{L}\\p{N}])(?!${SEPARATOR}\\d)`,
  'gu',
)
const INTERNATIONAL = new RegExp(
  `(?<![\\p{L}\\p{N}+])(?:\\+|00)33${SEPARATOR}(?:\\(0\\)${SEPARATOR})?[1-9](?:${SEPARATOR}\\d\\d){4}(?![\\p{L}\\p{N}])`,
  'gu',
)

/** A French number of telephone stands in pairs, with spaces. */
export const telephones: LineCheck = (line) => [
  ...flawsOf(line, NATIONAL, ([number]) => asPairs(number.replaceAll(/\D/g, ''), number)),
  ...flawsOf(line, INTERNATIONAL, ([number]) => {
    const digits = number.replaceAll(/\(0\)|\D/g, '').slice(-9)
    return asPairs(`+33 ${digits.charAt(0)} ${digits.slice(1)}`, number)
  }),
]

/** Spaces that do not break are spaces. */
function asPairs(digits: string, written: string): string {
  const right = digits.replaceAll(/(\d\d)(?=\d)/g, '$1 ')
  return written.replaceAll(/[\u00a0\u202f]/g, ' ') === right ? written : right
}
