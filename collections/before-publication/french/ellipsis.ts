import { flawsOf, type LineCheck } from './line-check'

/** Three points are one sign; none follow « etc. ». More than four are a line to fill in. */
export const ellipsis: LineCheck = (line) => [
  ...flawsOf(line, /(?<![\p{L}])(etc)\s?(?:\.{2,4}|\.?…)/giu, ([, etc]) => `${etc}.`),
  ...flawsOf(line, /(?<!\.|(?<!\p{L})etc\s?)\.{3,4}(?!\.)/giu, () => '…'),
]
