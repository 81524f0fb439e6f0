import type { SiteView, WrittenDocument } from '@/collections/before-publication/check'
import { makeReport } from '@/collections/report/engine/make-report'
import { CARE } from '../fixtures/report/clean-articles/care'
import { COUNTRY } from '../fixtures/report/clean-articles/country'
import { WORK } from '../fixtures/report/clean-articles/work'
import { site } from '../fixtures/report/seeded'
import { THIRD_SET } from '../fixtures/report/third-set'

const published = (title: string) => ({ state: 'published' as const, title, path: `/blog/${title}` })
const known = site({ documents: { releve: published('releve'), cv: published('cv'), decide: published('decide') } })

/**
 * Prints what the whole report says of articles without a fault, and which of the faults that are planted one in each
 * document it finds, with all that it says beside.
 */
export async function measureWholeTexts() {
  let all = 0
  const articles = [...CARE, ...WORK, ...COUNTRY]
  for (const document of articles) {
    const lines = await findingsOf(document, known)
    all += lines.length
    console.log(`${lines.length}: ${document.title}`)
    for (const line of lines) console.log(`  ${line}`)
  }
  console.log(`${all} findings in ${articles.length} articles without a fault`)
  let found = 0
  let beside = 0
  for (const { rule, document, site } of THIRD_SET) {
    const lines = await findingsOf(document, site)
    const isFound = lines.some((line) => line.startsWith(`${rule}:`))
    if (isFound) found += 1
    else
      console.log(
        `missed ${rule}: ${JSON.stringify(document.body)
          .match(/"text":"[^"]*"/g)
          ?.join(' ')} ${document.title}`,
      )
    for (const line of lines.filter((one) => !one.startsWith(`${rule}:`))) {
      beside += 1
      console.log(`  beside ${rule}: ${line}`)
    }
  }
  console.log(`${found} of ${THIRD_SET.length} planted faults, ${beside} findings beside`)
}

async function findingsOf(document: WrittenDocument, site: SiteView): Promise<string[]> {
  const { findings } = await makeReport({ document, site })
  return findings.map(({ rule, message, words }) => `${rule}: ${message} [${words ?? ''}]`)
}
