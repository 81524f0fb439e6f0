import { flawsOf, type LineCheck } from './line-check'

const SIGNS = /,{2,}|;{2,}|!{2,}|\?{2,}/g
const TWO_POINTS = /(?<=[\p{L}\p{N}»)])\.\.(?!\.)/gu

/** « ,, », « !! »: once is enough. */
export const repeatedSigns: LineCheck = (line) => [
  ...flawsOf(line, SIGNS, ([signs]) => signs.charAt(0)),
  ...[...line.matchAll(TWO_POINTS)].map(({ index }) => ({
    start: index,
    end: index + 2,
    message: 'Deux points de suite : un seul, ou « … »',
    suggestions: ['.', '…'],
  })),
]
