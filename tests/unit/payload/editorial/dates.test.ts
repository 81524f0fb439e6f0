import { frenchDate, frenchMoment, frenchMonth, sameParisDay } from '@/payload/editorial/dates'

test('a reader sees the date in French', () => {
  expect(frenchDate('2025-11-06T08:00:00.000Z')).toBe('6 novembre 2025')
})

test('the first of a month is « 1er », the eleventh is not', () => {
  expect(frenchDate('2025-11-01T08:00:00.000Z')).toBe('1er novembre 2025')
  expect(frenchDate('2025-11-11T08:00:00.000Z')).toBe('11 novembre 2025')
})

test('a month is named in French', () => {
  expect([frenchMonth('2025-11'), frenchMonth('2026-08')]).toEqual(['novembre 2025', 'août 2026'])
})

test('the day is the one in Paris, in winter and in summer', () => {
  expect(frenchDate('2025-11-05T23:30:00.000Z')).toBe('6 novembre 2025')
  expect(frenchDate('2025-07-05T22:30:00.000Z')).toBe('6 juillet 2025')
})

test('two instants are on one day when they are in Paris', () => {
  expect(sameParisDay('2025-11-05T23:30:00.000Z', '2025-11-06T22:30:00.000Z')).toBe(true)
  expect(sameParisDay('2025-11-05T22:30:00.000Z', '2025-11-05T23:30:00.000Z')).toBe(false)
})

test('a text that is not a date is refused', () => {
  expect(() => frenchDate('hier')).toThrow(RangeError)
})

test.each([
  ['2026-11-23T09:51:00.000Z', 'aujourd’hui à 10:51'],
  ['2026-11-22T16:20:00.000Z', 'hier à 17:20'],
  ['2026-11-22T23:10:00.000Z', 'aujourd’hui à 00:10'],
  ['2026-11-21T22:59:00.000Z', 'le 21 novembre'],
  ['2026-05-01T08:00:00.000Z', 'le 1er mai'],
  ['2026-05-11T08:00:00.000Z', 'le 11 mai'],
  ['2026-12-31T23:10:00.000Z', 'le 1er janvier 2027'],
  ['2025-11-23T09:51:00.000Z', 'le 23 novembre 2025'],
])('on 23 November 2026, %s is « %s »', (iso, words) => {
  expect(frenchMoment(iso, new Date('2026-11-23T11:00:00.000Z'))).toBe(words)
})

test('the day before a change of clock is yesterday, though it has 23 hours', () => {
  expect(frenchMoment('2026-03-29T10:00:00.000Z', new Date('2026-03-29T22:30:00.000Z'))).toBe('hier à 12:00')
  expect(frenchMoment('2026-03-28T22:30:00.000Z', new Date('2026-03-29T22:30:00.000Z'))).toBe('le 28 mars')
})
