import { flawsOf, type LineCheck } from './line-check'

const OF_DIGITS = /(?<![\p{L}\p{N},.])(\d{1,4})\s?(i?[eéè]me|ieme|ième)(s?)(?![\p{L}\p{N}])/gu
const OF_ROMANS = /(?<![\p{L}\p{N}])([IVXLC]{1,8})\s?i?ème(s?)(?![\p{L}\p{N}])/gu
const FIRST = /(?<![\p{L}\p{N},.])1\s?(ère|ere|ière|iere|ier|ers|er|ères|eres|ère|res)(?![\p{L}\p{N}])/gu

const OF_FIRST: Record<string, string> = {
  ère: '1re',
  ere: '1re',
  ière: '1re',
  iere: '1re',
  ères: '1res',
  eres: '1res',
  res: '1res',
  ier: '1er',
  er: '1er',
  ers: '1ers',
}

/** « 2ème » is written « 2e », « 1ère » « 1re » (Imprimerie nationale). */
export const ordinals: LineCheck = (line) => [
  ...flawsOf(line, FIRST, ([, end = '']) => OF_FIRST[end] ?? null),
  ...flawsOf(line, OF_DIGITS, ([, number, , plural]) => `${number}e${plural}`),
  ...flawsOf(line, OF_ROMANS, ([, number, plural]) => `${number}e${plural}`),
]
