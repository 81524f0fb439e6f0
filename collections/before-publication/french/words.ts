export interface Word {
  text: string
  start: number
  end: number
}

/** Letters with the apostrophes, hyphens, points and brackets of inclusive forms between them; none beside a digit. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+|[·•⋅]\p{L}+|\(\p{L}{1,4}\)\p{L}?)*(?![\p{N}_])/gu

/** Returns the words of a line, each with its elided article: « l’emploi », « peut-être », « salarié·es ». */
export function wordsIn(line: string): Word[] {
  return [...line.matchAll(WORD)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
}

/** Whether a word begins a sentence: nothing but signs stands between it and the end of the last one. */
export function beginsSentence(line: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && /[\s«“"'’([—–-]/u.test(line.charAt(at))) at -= 1
  return at < 0 || '.!?…:•'.includes(line.charAt(at))
}
