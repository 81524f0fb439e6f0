import { foldedText } from '@/payload/editorial/french-order'
import type { CertainCheck, Finding } from './check'
import { findingAt, linesIn, MOST_OF_A_RULE } from './lines'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** A name of the list that the newsroom keeps: people whom it helps or cares for, and who must not be named. */
export const protectedName: CertainCheck = (document, { protectedNames }) => {
  const known = byFirstWord(protectedNames)
  const findings: Finding[] = []
  if (known.size === 0) return findings
  for (const line of linesIn(document)) {
    const words = [...line.words.matchAll(WORD)].map(({ 0: written, index }) => ({
      written,
      index,
      plain: foldedText(written),
    }))
    for (const [at, { index, plain }] of words.entries()) {
      const name = (known.get(plain) ?? []).find((one) => one.every((word, n) => words[at + n]?.plain === word))
      const last = name && words[at + name.length - 1]
      if (!last || !/\p{Lu}/u.test(words[at]?.written ?? '')) continue
      const written = line.words.slice(index, last.index + last.written.length)
      findings.push(
        findingAt(line, index, written, {
          message: `« ${written} » est un nom à protéger : changez-le, ou assurez-vous de son accord écrit`,
        }),
      )
      if (findings.length >= MOST_OF_A_RULE) return findings
    }
  }
  return findings
}

/** Each name in its order, and with its last words first, as registers write it. */
function byFirstWord(names: string[]): Map<string, string[][]> {
  const known = new Map<string, string[][]>()
  for (const name of names) {
    const words = foldedText(name).match(WORD) ?? []
    // « LE MEUR Yvonne », « KERVELLA Odile ».
    const turned = words.slice(1).map((_, n) => [...words.slice(n + 1), ...words.slice(0, n + 1)])
    for (const one of [words, ...turned]) {
      const [first] = one
      if (first) known.set(first, [...(known.get(first) ?? []), one])
    }
  }
  return known
}
