import { parisClock } from '@/payload/editorial/paris-time'
import { sameTermFrom } from '@/payload/editorial/same-term'

const NOON = 'T11:00:00.000Z'

test.each([
  ['a year', '2025-03-01', '2026-03-01', '2026-12-01', '2027-12-01'],
  ['six months', '2025-08-31', '2026-02-28', '2026-12-01', '2027-06-01'],
  ['a month, from the end of one', '2026-01-15', '2026-02-15', '2027-01-31', '2027-02-28'],
  ['ten days', '2026-11-20', '2026-11-30', '2026-12-28', '2027-01-07'],
  ['two days over the change of clocks', '2026-10-24', '2026-10-26', '2026-12-01', '2026-12-03'],
  ['no term', '2026-11-20', null, '2026-12-01', '2027-12-01'],
  ['a term that leads back', '2026-11-20', '2026-11-01', '2026-12-01', '2027-12-01'],
  ['a leap day', '2024-02-29', '2025-02-28', '2026-12-01', '2027-12-01'],
])('%s is counted from today once more', (_, from, to, now, expected) => {
  const moved = sameTermFrom(now + NOON, { from: from + NOON, to: to && to + NOON })
  expect(parisClock(moved)).toBe(`${expected}T12:00`)
})
