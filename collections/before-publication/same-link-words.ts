import type { Check, Finding } from './check'
import { linksIn } from './links'
import { advises, quoted } from './text'

/** The same words that lead to two places, once for each words, at the first link that leads elsewhere. */
export const sameLinkWords: Check = ({ body }) => {
  const targets = new Map<string, string | null>()
  const findings: Finding[] = []
  for (const { folded, words, target, index } of linksIn(body)) {
    if (folded === '') continue
    const first = targets.get(folded)
    if (first === undefined) targets.set(folded, target)
    if (first === undefined || first === null || first === target) continue
    findings.push(advises(`Deux liens ${quoted(words)} mènent à des pages différentes`, index))
    targets.set(folded, null)
  }
  return findings
}
