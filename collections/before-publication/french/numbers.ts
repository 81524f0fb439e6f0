import { flawsOf, type LineCheck } from './line-check'

const SP = '[ \\u00a0\\u202f]'
const MEASURED = `(?=${SP}?(?:%|€|k€|M€)|${SP}(?:millions?|milliards?|euros?|points?|km|kg|ha|m²|tonnes?)(?!\\p{L}))`
const COUNTED = `(?=${SP}?(?:€|%)|${SP}\\p{Ll}{3})`

const POINT = new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d{1,3})\\.(\\d{1,2})${MEASURED}`, 'gu')
const POINTS = new RegExp(
  `(?<![\\p{L}\\p{N}.,]|[nN]°${SP}?)[1-9]\\d{0,2}(?:\\.\\d{3}){1,4}(?![\\p{L}\\p{N}.,])${COUNTED}`,
  'gu',
)
const LONG = new RegExp(
  `(?<![\\p{L}\\p{N}.,/+-]|\\p{N}${SP}|[nN]°${SP}?|(?:code|numéro|réf|référence|dossier|CS|BP|postal)${SP})[1-9]\\d{4,11}(?![\\p{L}\\p{N}.,/-])${COUNTED}`,
  'gu',
)

/** In signs, no break: the display narrows it. */
const SPACE = '\u00a0'

/** A decimal comma; thousands in groups of three with spaces. Only before what is counted: a version is no number. */
export const numbers: LineCheck = (line) => [
  ...flawsOf(line, POINT, ([, whole, decimals]) => `${whole},${decimals}`),
  ...flawsOf(line, POINTS, ([number]) => number.replaceAll('.', SPACE)),
  ...flawsOf(line, LONG, ([number]) => grouped(number)),
]

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, SPACE)
}
