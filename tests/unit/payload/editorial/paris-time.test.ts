import {
  clockChange,
  frenchDateAndTime,
  frenchDayAndTime,
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

test.each(['2027-02-29T08:00', '2027-02-30T08:00', '2027-13-01T08:00', '2027-01-01T24:00', '2027-01-01', 'demain', ''])(
  '« %s » is no time',
  (clock) => {
    expect(parisInstants(clock)).toEqual([])
    expect(clockChange(clock)).toBeNull()
  },
)

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

test('a date is told with its hour in Paris', () => {
  expect(frenchDateAndTime('2026-12-01T07:00:00.000Z')).toBe('1er décembre 2026 à 08:00')
  expect(frenchDayAndTime('2026-12-03T23:30:00.000Z')).toBe('vendredi 4 décembre 2026 à 00:30')
  expect(() => frenchDateAndTime('demain')).toThrow(RangeError)
})
