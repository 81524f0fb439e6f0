import { frenchDate, frenchMoment, sameParisDay } from '@/payload/editorial/dates'

test('a reader sees the date in French', () => {
  expect(frenchDate('2025-11-06T08:00:00.000Z')).toBe('6 novembre 2025')
})

test('the first of a month is « 1er », the eleventh is not', () => {
  expect(frenchDate('2025-11-01T08:00:00.000Z')).toBe('1er novembre 2025')
  expect(frenchDate('2025-11-11T08:00:00.000Z')).toBe('11 novembre 2025')
})

test('the day is the one in Paris, in winter and in summer', () => {
  expect(frenchDate('2025-11-05T23:30:00.000Z')).toBe('6 novembre 2025')
  expect(frenchDate('2025-07-05T22:30:00.000Z')).toBe('6 juillet 2025')
})

test('two instants are on one day when they are in Paris', () => {
  expect(sameParisDay('2025-11-05T23:30:00.000Z', '2025-11-06T22:30:00.000Z')).toBe(true)
  expect(sameParisDay('2025-11-05T22:30:00.000Z', '2025-11-05T23:30:00.000Z')).toBe(false)
})

test('what is not a date is refused', () => {
  expect(() => frenchDate('hier')).toThrow(RangeError)
})

test('a moment is said in Paris, today by that word', () => {
  expect(frenchMoment('2025-11-06T13:05:00.000Z')).toBe('le 6 novembre 2025 à 14 h 05')
  expect(frenchMoment('2025-07-01T07:30:00.000Z')).toBe('le 1er juillet 2025 à 9 h 30')
  expect(frenchMoment(new Date().toISOString())).toMatch(/^aujourd’hui à \d{1,2} h \d\d$/)
})
