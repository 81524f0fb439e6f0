import { flawsOf, type LineCheck } from './line-check'

/** Between spaces a hyphen is a dash. Between two numbers it may be a minus. */
export const dashes: LineCheck = (line) =>
  flawsOf(line, /(?<=[^\s\d«“(]) --? (?=[^\s»”)])|(?<=\d) --? (?=[^\s\d»”)])/gu, () => ' – ')
