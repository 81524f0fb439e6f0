/** An acronym, or a word of a text that may be one. */
export interface AcronymInText {
  /** As it is written there: « ESS », « E.S.S. », « Ehpad ». */
  text: string
  /** Its place in the text, in UTF-16 units. */
  at: number
  /** The spelling by which it is compared (`acronymSpelling`). */
  spelling: string
}

/** Letters: longer ones are words. */
export const LONGEST_ACRONYM = 20

/** Letters with full stops between them (E.S.S.), or a word that begins with a capital; part of no address and no longer word. */
const CANDIDATE =
  /(?<![\p{L}\p{N}@#/_.&-])(?:(?:\p{Lu}\.){2,10}|\p{Lu}(?:[\p{L}\p{N}]|[&-](?=[\p{L}\p{N}])){1,19}(?![\p{L}\p{N}@/_&-]|[.:][\p{L}\p{N}/]))/gu

const WELL_FORMED = /^(?:(?:\p{Lu}\.){2,10}|\p{Lu}(?:[\p{L}\p{N}]|[&-](?=[\p{L}\p{N}])){1,19})$/u

/** Returns the words of a text that may be acronyms of the glossary, in their order. Takes time in proportion to its length. */
export function acronymCandidates(text: string): AcronymInText[] {
  return [...text.matchAll(CANDIDATE)].map(({ 0: word, index }) => {
    return { text: word, at: index, spelling: acronymSpelling(word) }
  })
}

/** Returns whether texts are searched for an acronym that is written so. */
export function isAcronym(text: string): boolean {
  return WELL_FORMED.test(text)
}

/** Returns an acronym without its full stops: « E.S.S. » is « ESS ». Capitals stay as they are: « Cap » is a word, « CAP » is none. */
function acronymSpelling(text: string): string {
  return text.replaceAll('.', '').normalize('NFC')
}

/** Returns the spellings by which a text may name an acronym: « Ehpad » is also written « EHPAD », « CAP » never « Cap ». */
export function acronymSpellings(short: string): string[] {
  const spelling = acronymSpelling(short)
  return [...new Set([spelling, spelling.toUpperCase()])]
}

/** Returns what two spellings of one acronym have in common. */
export function acronymKey(short: string): string {
  return acronymSpelling(short).toUpperCase()
}
