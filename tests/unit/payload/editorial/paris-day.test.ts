import { parisDay, parisDayOf, parisMonth, parisMonthOf } from '@/payload/editorial/paris-day'

test.each([
  ['2026-11-28', '2026-11-27T23:00:00.000Z', '2026-11-28T23:00:00.000Z'],
  ['2026-07-14', '2026-07-13T22:00:00.000Z', '2026-07-14T22:00:00.000Z'],
  // 23 hours.
  ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  // 25 hours.
  ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-12-31', '2026-12-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
  ['2028-02-29', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
])('%s lasts in Paris from %s to %s', (day, start, end) => {
  expect(parisDay(day)).toEqual({ start, end })
  expect([parisDayOf(start), parisDayOf(end) > day]).toEqual([day, true])
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-11-31',
  '28/11/2026',
  '2026-11',
  '2026-11-28T00:00',
  '2026-11-28T12:00:00.000Z',
  '',
  null,
  undefined,
  20261128,
  new Date(),
])('%j is not a day', (value) => {
  expect(parisDay(value)).toBeNull()
})

test.each([
  ['2025-11', '2025-10-31T23:00:00.000Z', '2025-11-30T23:00:00.000Z'],
  ['2025-10', '2025-09-30T22:00:00.000Z', '2025-10-31T23:00:00.000Z'],
  ['2025-12', '2025-11-30T23:00:00.000Z', '2025-12-31T23:00:00.000Z'],
  ['2028-02', '2028-01-31T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
])('the month %s lasts in Paris from %s to %s', (month, start, end) => {
  expect(parisMonth(month)).toEqual({ start, end })
  expect([parisMonthOf(start), parisMonthOf(end) > month]).toEqual([month, true])
})

test.each(['2025-13', '2025-00', '2025', '2025-1', '2025-11-01', ''])('%j is not a month', (month) => {
  expect(parisMonth(month)).toBeNull()
})
