import type { ListedFinding, Place } from '../check'
import { quoted } from '../text'
import { occurrenceOf, type TextLine } from '../text-lines'
import type { Flaw, FrenchTools } from './line-check'
import { readableFlaws } from './readable-flaws'
import { FRENCH_CHECKS } from './registry'

/** The flaws of a line, by the place of their rule in `FRENCH_CHECKS`: the same for the same words and tools. */
export type FlawsOfLine = Flaw[][]

/** Returns what each rule of French finds in one line. */
export function flawsOfLine(french: string, tools: FrenchTools): FlawsOfLine {
  return FRENCH_CHECKS.map(({ check }) => readableFlaws(french, check(french, tools)))
}

/** Of one rule: who has more mends the text before going on. */
const MOST_OF_A_RULE = 200

/** Returns the findings of all rules of French; `flawsOf` may remember what it found in equal lines. */
export function frenchFindings(lines: TextLine[], flawsOf: (french: string) => FlawsOfLine): ListedFinding[] {
  const earlierLines = new Map<string, string[]>()
  const counts: number[] = []
  const findings: ListedFinding[] = []
  for (const { place, text, french } of lines) {
    const earlier = earlierLines.get(keyOf(place)) ?? []
    for (const [index, flaws] of flawsOf(french).entries()) {
      const left = MOST_OF_A_RULE - (counts[index] ?? 0)
      counts[index] = (counts[index] ?? 0) + flaws.length
      findings.push(
        ...flaws.slice(0, Math.max(0, left)).map((flaw) => findingOf(index, flaw, { place, text, earlier })),
      )
    }
    earlier.push(text)
    earlierLines.set(keyOf(place), earlier)
  }
  return findings
}

interface Where {
  place: Place
  text: string
  earlier: string[]
}

function findingOf(index: number, flaw: Flaw, { place, text, earlier }: Where): ListedFinding {
  const { check: _, ...rule } = FRENCH_CHECKS[index] as (typeof FRENCH_CHECKS)[number]
  const words = text.slice(flaw.start, flaw.end)
  const occurrence = occurrenceOf(words, earlier, text, flaw.start)
  return {
    ...rule,
    kind: 'advises',
    message: flaw.message ?? `${quoted(words)} → ${quoted(flaw.mend ?? '')}`,
    place,
    words,
    ...(occurrence !== undefined && { occurrence }),
    ...(flaw.mend !== undefined && { mend: flaw.mend }),
    ...(flaw.suggestions && { suggestions: flaw.suggestions }),
  }
}

function keyOf(place: Place): string {
  return 'node' in place ? `node ${place.node}` : place.field
}
