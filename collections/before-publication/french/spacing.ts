import { flawsOf, type LineCheck } from './line-check'

/** A full stop between a word in small letters and a capitalised one; a comma between two words. */
const NO_SPACE_AFTER =
  /(?<=[\p{Ll}]{2}|[»)])[.…](?=(?:[«“(]\s?)?\p{Lu}[\p{Ll}’'])|(?<=\p{L}{2})[,;](?=\p{L}[\p{L}'’])/gu
const NO_SPACE_AFTER_SIGN = /(?<=\p{Ll}{2}\s?)[!?](?=\p{Lu}\p{Ll})/gu
const SPACE_BEFORE = /(?<=[\p{L}\p{N}»)])[ \u00a0\u202f]+(?=,|\.(?![.\p{L}\p{N}]))/gu
const SPACE_INSIDE = /(?<=\()[ \u00a0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[ \u00a0]+(?=\))/gu

/** The spaces that the display does not set: one after a full stop and a comma, none before, none inside brackets. */
export const spacing: LineCheck = (line) => [
  ...flawsOf(line, NO_SPACE_AFTER, ([sign]) => `${sign} `),
  ...flawsOf(line, NO_SPACE_AFTER_SIGN, ([sign]) => `${sign} `),
  ...flawsOf(line, SPACE_BEFORE, () => ''),
  ...flawsOf(line, SPACE_INSIDE, () => ''),
]
