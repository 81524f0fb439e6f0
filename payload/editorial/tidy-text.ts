/** What ends a line, in any system: the separators of Unicode too. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** Returns a text in composed letters (Unicode's NFC), without spaces around it, its line ends as spaces. */
export function tidyLine(text: string): string {
  // Not by one expression: over many spaces it would take the square of their number.
  const lines = composed(text).split(LINE_ENDS)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** Returns a text of several lines in composed letters, without spaces or empty lines around it. */
export function tidyLines(text: string): string {
  return composed(text).replace(LINE_ENDS, '\n').trim()
}

/** Returns a text in composed letters (Unicode's NFC): « é » is one character, as keyboards write it. */
export function composed(text: string): string {
  return text.normalize('NFC')
}
