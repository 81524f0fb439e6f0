import { flawsOf, type LineCheck } from './line-check'

const ELIDED = '(?<![\\p{L}\\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|aujourd|presqu)'
const WRONG_SIGN = new RegExp(`(?<=${ELIDED})[´\`‘ʼ′‛]\\s?(?=\\p{L})`, 'giu')
const WITH_SPACE = new RegExp(`(?<=${ELIDED})['’][ \\u00a0]+(?=\\p{L})`, 'giu')

/** The display sets an apostrophe between two letters: not another sign, nor one that a space follows. */
export const apostrophes: LineCheck = (line) => [
  ...flawsOf(line, WRONG_SIGN, () => '’'),
  ...flawsOf(line, WITH_SPACE, () => '’'),
]
