import { foldedText } from '@/payload/editorial/french-order'
import type { Finding, ServerCheck } from './check'
import { findingAt, linesIn, MOST_OF_A_RULE } from './lines'
import { NUMBER, numberOf } from './numbers'
import { quoted } from './text'

type Figure = Parameters<ServerCheck>[1]['figures'][number]

const EACH_NUMBER = new RegExp(`(?<![\\p{L}\\p{N},.])(?:${NUMBER})(?![\\p{N}]|[.,]\\p{N})`, 'gu')
/** In signs: what is read after a number. */
const REACH = 120
const LONGEST_WORD = 30

/** A figure of the text that is another one in an article that is published. */
export const differingFigure: ServerCheck = (document, { figures }) => {
  const known = byFirstWord(figures)
  const findings: Finding[] = []
  if (known.size === 0) return findings
  for (const line of linesIn(document)) {
    for (const { 0: number, index } of line.words.matchAll(EACH_NUMBER)) {
      const after = line.words.slice(index + number.length, index + number.length + REACH)
      const other = differs(number, after, known)
      if (!other) continue
      const words = line.words.slice(index, index + number.length)
      const theirs = [other.value, other.unit].filter(Boolean).join(' ')
      findings.push(
        findingAt(line, index, words, {
          message: `${quoted(`${number}${after}`)} : « ${other.title} » dit ${theirs}`,
        }),
      )
      if (findings.length >= MOST_OF_A_RULE) return findings
    }
  }
  return findings
}

/** The figures by the first word that follows their number. */
function byFirstWord(figures: Figure[]): Map<string, { words: string; figure: Figure }[]> {
  const known = new Map<string, { words: string; figure: Figure }[]>()
  for (const figure of figures) {
    const words = foldedText(`${figure.unit} ${figure.label}`)
    const [first] = words.split(' ')
    if (!first || words.length < 8 || Number.isNaN(numberOf(figure.value))) continue
    known.set(first, [...(known.get(first) ?? []), { words, figure }])
  }
  return known
}

/** Returns a figure of the same thing with another value, when none has the same. */
function differs(number: string, after: string, known: ReturnType<typeof byFirstWord>): Figure | null {
  const [first = ''] = after.trimStart().split(/\s/u, 1)
  const candidates = known.get(foldedText(first.slice(0, LONGEST_WORD)).replace(/[^\p{L}\d%€'-]/gu, ''))
  if (!candidates) return null
  const folded = foldedText(after)
  const same = candidates.filter(({ words }) => beginsWith(folded, words))
  if (same.some(({ figure }) => numberOf(figure.value) === numberOf(number))) return null
  return same[0]?.figure ?? null
}

/** « salaries en bretagne » is not « salaries ». */
function beginsWith(after: string, words: string): boolean {
  if (!after.startsWith(words)) return false
  return /^(?:\s*$|\s*[.,;:!?)\n]|\s(?:et|ou|qui|sont|est|ont|a|,)\s)/u.test(after.slice(words.length))
}
