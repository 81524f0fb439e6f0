import {
  clockChange,
  frenchDateAndTime,
  frenchDayAndTime,
  frenchShortDateAndTime,
  parisClock,
  parisInstants,
} from '@/payload/editorial/paris-time'

test.each([
  ['2026-12-03T08:00', ['2026-12-03T07:00:00.000Z']],
  ['2026-07-14T08:00', ['2026-07-14T06:00:00.000Z']],
  ['2026-12-31T23:59', ['2026-12-31T22:59:00.000Z']],
  // Spring: 2:00 is 3:00 at once.
  ['2027-03-28T01:59', ['2027-03-28T00:59:00.000Z']],
  ['2027-03-28T02:00', []],
  ['2027-03-28T02:59', []],
  ['2027-03-28T03:00', ['2027-03-28T01:00:00.000Z']],
  // Autumn: 3:00 is 2:00 again.
  ['2027-10-31T01:59', ['2027-10-30T23:59:00.000Z']],
  ['2027-10-31T02:00', ['2027-10-31T00:00:00.000Z', '2027-10-31T01:00:00.000Z']],
  ['2027-10-31T02:59', ['2027-10-31T00:59:00.000Z', '2027-10-31T01:59:00.000Z']],
  ['2027-10-31T03:00', ['2027-10-31T02:00:00.000Z']],
])('clocks in Paris show %s at %j', (clock, instants) => {
  expect(parisInstants(clock)).toEqual(instants)
  for (const instant of instants) expect(parisClock(instant)).toBe(clock)
})

test.each([
  '2027-02-29T08:00',
  '2027-02-30T08:00',
  '2027-13-01T08:00',
  '2027-01-01T24:00',
  '2027-01-01',
  '2027-01-01T08:00:00',
  ' 2027-01-01T08:00',
  '2027-1-1T8:00',
  '2027-01-01 08:00',
  'demain',
  '',
])('« %s » is no time', (clock) => {
  expect(parisInstants(clock)).toEqual([])
  expect(clockChange(clock)).toBeNull()
})

test('an hour that is skipped or comes twice is explained, any other needs no word', () => {
  expect(clockChange('2027-03-28T02:30')).toMatchObject({
    kind: 'skipped',
    explanation: expect.stringContaining('n’existe pas'),
  })
  expect(clockChange('2027-10-31T02:30')).toMatchObject({
    kind: 'twice',
    explanation: expect.stringContaining('existe deux fois'),
  })
  expect(clockChange('2027-03-28T03:30')).toBeNull()
  expect(clockChange('2027-03-27T02:30')).toBeNull()
})

test('a date is written with its hour in Paris', () => {
  expect(frenchDateAndTime('2026-12-01T07:00:00.000Z')).toBe('1er décembre 2026 à 08:00')
  expect(frenchDayAndTime('2026-12-03T23:30:00.000Z')).toBe('vendredi 4 décembre 2026 à 00:30')
  expect(() => frenchDateAndTime('demain')).toThrow(RangeError)
})

test.each([
  ['2026-12-03T07:00:00.000Z', '3 déc. à 08:00'],
  ['2026-12-01T07:00:00.000Z', '1er déc. à 08:00'],
  ['2026-12-21T07:00:00.000Z', '21 déc. à 08:00'],
  ['2027-01-03T07:05:00.000Z', '3 janv. 2027 à 08:05'],
  // It is the year 2027 in Paris.
  ['2026-12-31T23:30:00.000Z', '1er janv. 2027 à 00:30'],
])('in little room in 2026, %s is « %s »', (iso, words) => {
  expect(frenchShortDateAndTime(iso, new Date('2026-06-01T10:00:00.000Z'))).toBe(words)
})

test('on the evening of the 31st, next year’s hours are this year’s in Paris', () => {
  const now = new Date('2026-12-31T23:30:00.000Z')
  expect(frenchShortDateAndTime('2027-01-03T07:05:00.000Z', now)).toBe('3 janv. à 08:05')
})

test('only the first of a month is « 1er »', () => {
  expect(frenchDateAndTime('2026-12-11T07:00:00.000Z')).toBe('11 décembre 2026 à 08:00')
  expect(frenchDateAndTime('2026-12-21T07:00:00.000Z')).toBe('21 décembre 2026 à 08:00')
})
