import { isPlausible, signedInstant } from '@/collections/messages/form-instant'

const SECRET = 'a secret of the site'
const SHOWN = Date.parse('2026-12-01T08:00:00Z')
const HOUR = 60 * 60 * 1000

test.each([
  [0, false],
  [2_999, false],
  [3_000, true],
  [HOUR, true],
  [24 * HOUR, true],
  [24 * HOUR + 1, false],
  [-HOUR, false],
])('a form sent %d ms after it was shown: %s', (age, expected) => {
  expect(isPlausible(signedInstant(SHOWN, SECRET), SHOWN + age, SECRET)).toBe(expected)
})

test.each([
  undefined,
  null,
  '',
  '.',
  String(SHOWN),
  `${SHOWN}.`,
  `${SHOWN}.${'a'.repeat(43)}`,
  signedInstant(SHOWN, 'another secret'),
  signedInstant(SHOWN, SECRET).replace(String(SHOWN), String(SHOWN - HOUR)),
  42,
])('a moment that the site did not sign is none: %j', (instant) => {
  expect(isPlausible(instant, SHOWN + HOUR, SECRET)).toBe(false)
})
