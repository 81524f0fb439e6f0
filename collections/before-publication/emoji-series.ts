import type { Check, Finding } from './check'
import { findingAt, foundIn, linesIn } from './lines'
import { quoted } from './text'

/** Signs that are drawn as letters are. */
const LETTERS = '[©®™‼⁉↔↕]'
/** One picture, with its skin and hair: a flag, a family. */
const ONE = `(?:\\p{RI}\\p{RI}|(?!${LETTERS})\\p{ExtPict}[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]{0,3}(?:\\u200D\\p{ExtPict}[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]{0,3}){0,8})`
const SERIES = new RegExp(`(?<!\\u200D)${ONE}(?: ?${ONE}){2,}`, 'gu')
const OPENING = new RegExp(`^\\s*(${ONE})\\s*`, 'u')
/** Lines in a row that begin with a picture. */
const FEWEST_LINES = 3

/** Three pictures or more in a row, or at the head of three lines: each is read aloud by its name. */
export const emojiSeries: Check = (document) => [
  ...foundIn(document, SERIES, ([words]) => ({
    message: `${quoted(words)} : chaque émoji est lu à voix haute, un seul suffit`,
  })),
  ...atTheHeadOfLines(document),
]

const atTheHeadOfLines: Check = (document) => {
  const findings: Finding[] = []
  let lines = 0
  for (const line of linesIn(document)) {
    const [, sign] = OPENING.exec(line.words) ?? []
    lines = sign && 'node' in line.place ? lines + 1 : 0
    if (sign && lines === FEWEST_LINES) {
      const message = 'Des émojis en tête de lignes : prenez une liste à puces, un lecteur d’écran nomme chaque émoji'
      findings.push(findingAt(line, line.words.indexOf(sign), sign, { message }))
    }
  }
  return findings
}
