import type { SiteView, WrittenDocument } from '@/collections/before-publication/check'
import { makeReport } from '@/collections/report/engine/make-report'
import { CARE } from '../fixtures/report/clean-articles/care'
import { COUNTRY } from '../fixtures/report/clean-articles/country'
import { SECOND_LOOK } from '../fixtures/report/clean-articles/second-look'
import { THIRD_LOOK } from '../fixtures/report/clean-articles/third-look'
import { WORK } from '../fixtures/report/clean-articles/work'
import { FIFTH_SET } from '../fixtures/report/fifth-set'
import { FOURTH_SET } from '../fixtures/report/fourth-set'
import { type PlantedFault, site } from '../fixtures/report/seeded'
import { THIRD_SET } from '../fixtures/report/third-set'

/** Whole articles without a fault, and faults of all families: each set in words that no rule was written for. */
export const WHOLE_SETS = {
  third: { clean: [...CARE, ...WORK, ...COUNTRY], faults: THIRD_SET },
  fourth: { clean: SECOND_LOOK, faults: FOURTH_SET },
  fifth: { clean: THIRD_LOOK, faults: FIFTH_SET },
}

const published = (title: string) => ({ state: 'published' as const, title, path: `/blog/${title}` })
const OF_CLEAN = site({
  documents: Object.fromEntries(['cv', 'decide', 'releve', 'repit'].map((id) => [id, published(id)])),
})

export interface WholeScore {
  /** What is said of articles without a fault, a line each. */
  falseAlarms: string[]
  missed: string[]
  /** What is said of planted faults beside them. */
  beside: string[]
}

/** Runs the whole report, with Grammalecte where it is installed, over articles without a fault and over planted faults. */
export async function scoreOfWhole(set: { clean: WrittenDocument[]; faults: PlantedFault[] }): Promise<WholeScore> {
  const score: WholeScore = { falseAlarms: [], missed: [], beside: [] }
  for (const document of set.clean) {
    const lines = await findingsOf(document, OF_CLEAN)
    score.falseAlarms.push(...lines.map((line) => `${line} in ${document.title}`))
  }
  for (const { rule, document, site } of set.faults) {
    const lines = await findingsOf(document, site)
    const isOfRule = (line: string) => line.startsWith(`${rule}:`)
    if (!lines.some(isOfRule)) score.missed.push(`${rule}: ${wordsOf(document)}`)
    score.beside.push(
      ...lines.filter((line) => !isOfRule(line)).map((line) => `${line} in ${rule}: ${wordsOf(document)}`),
    )
  }
  return score
}

async function findingsOf(document: WrittenDocument, site: SiteView): Promise<string[]> {
  const { findings } = await makeReport({ document, site })
  return findings.map(({ rule, message }) => `${rule}: ${message}`)
}

function wordsOf({ title, body }: WrittenDocument): string {
  return (
    JSON.stringify({ title, body })
      .match(/"text":"[^"]*"/g)
      ?.join(' ') ??
    title ??
    ''
  )
}
