import { type FlawsOfLine, flawsOfLine } from '@/collections/before-publication/french/french-findings'
import type { FrenchTools } from '@/collections/before-publication/french/line-check'
import { FRENCH_CHECKS } from '@/collections/before-publication/french/registry'
import { textLines } from '@/collections/before-publication/text-lines'
import { frenchTools } from '@/collections/report/engine/french-tools'
import type { FrenchSentences } from '../fixtures/report/french'

export interface FrenchScore {
  recall: number
  precision: number
  /** What was not found, was mended otherwise, or was found and is no fault: a line each. */
  lines: string[]
}

/** Returns the tools of a site that knows a few names, with point médian. */
export async function toolsOfTest(): Promise<FrenchTools> {
  return await frenchTools({ lexicon: [], names: ['Skorann'], acronyms: [], inclusiveForms: 'middot' })
}

/** Returns what the rules of French find in one paragraph. */
export function flawsIn(written: string, tools: FrenchTools): { rule: string; words: string; mend: string | null }[] {
  const body = {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: written }] }] },
  }
  return textLines({ collection: 'articles', body, undescribed: new Set() }).flatMap(({ text, french }) => {
    const flaws: FlawsOfLine = flawsOfLine(french, tools)
    return flaws.flatMap((ofRule, index) =>
      ofRule.map(({ start, end, mend }) => ({
        rule: FRENCH_CHECKS[index]?.rule ?? '',
        words: text.slice(start, end),
        mend: mend ?? null,
      })),
    )
  })
}

/** Returns a sentence with all that is certain mended. */
export function mended(written: string, tools: FrenchTools): string {
  return flawsIn(written, tools).reduce(
    (text, { words, mend }) => (mend === null ? text : text.replace(words, () => mend)),
    written,
  )
}

/** Returns how many planted faults are found, and how much of what is found was planted. */
export function scoreOfFrench(tools: FrenchTools, { faults, clean }: FrenchSentences): FrenchScore {
  const lines: string[] = []
  let found = 0
  let wrong = 0
  for (const { rule, written, right } of faults) {
    const flaws = flawsIn(written, tools)
    if (flaws.some((flaw) => flaw.rule === rule)) found += 1
    else lines.push(`not found, ${rule}: ${written}`)
    for (const flaw of flaws.filter((one) => one.rule !== rule)) {
      wrong += 1
      lines.push(`wrong, ${flaw.rule}: « ${flaw.words} » in ${written}`)
    }
    const after = mended(written, tools)
    if (right !== null && after !== right) lines.push(`mended otherwise, ${rule}: ${after} (${right})`)
  }
  for (const written of clean) {
    for (const { rule, words } of flawsIn(written, tools)) {
      wrong += 1
      lines.push(`wrong, ${rule}: « ${words} » in ${written}`)
    }
  }
  return { recall: found / faults.length, precision: found / (found + wrong), lines }
}
