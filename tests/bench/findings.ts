import { accessibility } from '../fixtures/report/accessibility'
import { facts } from '../fixtures/report/facts'
import { findable } from '../fixtures/report/findable'
import { legal } from '../fixtures/report/legal'
import { links } from '../fixtures/report/links'
import { SECOND_SET } from '../fixtures/report/second-set'
import { scoreOf } from '../support/recall-and-precision'

/** Prints, for each family of the report, how many planted faults it finds, and how much of what it finds was planted. */
export async function measureFindings() {
  for (const seeded of [accessibility, facts, links, findable, legal, ...SECOND_SET]) {
    const { planted, clean, found, wrong, recall, precision, lines } = scoreOf(seeded)
    const share = (value: number) => `${(value * 100).toFixed(1)} %`
    console.log(
      `${seeded.family}: ${found} of ${planted} planted faults (recall ${share(recall)}), ` +
        `${wrong} wrong in ${planted + clean} documents (precision ${share(precision)})`,
    )
    for (const line of lines) console.log(`  ${line}`)
  }
}
