import { accessibility } from '../../../fixtures/report/accessibility'
import { facts } from '../../../fixtures/report/facts'
import { findable } from '../../../fixtures/report/findable'
import { legal } from '../../../fixtures/report/legal'
import { links } from '../../../fixtures/report/links'
import { SECOND_SET } from '../../../fixtures/report/second-set'
import { scoreOf } from '../../../support/recall-and-precision'

const FEWEST = 25

test.each([accessibility, facts, links, findable, legal])(
  'of the faults planted in $family the report finds nine of ten, and it says little that is wrong',
  (family) => {
    const { planted, clean, recall, precision, lines } = scoreOf(family)
    const isGood = recall >= 0.9 && precision >= 0.9
    expect(isGood ? [] : lines).toEqual([])
    expect(planted).toBeGreaterThanOrEqual(FEWEST)
    expect(clean).toBeGreaterThanOrEqual(FEWEST)
  },
)

test.each(SECOND_SET)('a second set, written after the rules, is read as well: $family', (family) => {
  const { recall, precision, lines } = scoreOf(family)
  const isGood = recall >= 0.9 && precision >= 0.9
  expect(isGood ? [] : lines).toEqual([])
})
