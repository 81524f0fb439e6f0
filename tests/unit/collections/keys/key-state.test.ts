import { checkEnd, isUseToNote, stateOf } from '@/collections/keys/key-state'

const NOW = Date.parse('2026-11-30T12:00:00Z')
const tomorrow = '2026-12-01T12:00:00Z'

test('a key works once it was shown, until it expires or is revoked', () => {
  expect(stateOf({ expiresAt: tomorrow }, NOW)).toBe('pending')
  expect(stateOf({ expiresAt: tomorrow, hint: 'skorann_ab…' }, NOW)).toBe('active')
  expect(stateOf({ expiresAt: '2026-11-30T12:00:00Z', hint: 'x' }, NOW)).toBe('expired')
  expect(stateOf({ expiresAt: tomorrow, hint: 'x', revokedAt: '2026-11-30T11:00:00Z' }, NOW)).toBe('revoked')
  expect(stateOf({ hint: 'x' }, NOW)).toBe('expired')
})

test.each([
  ['2026-12-01T00:00:00Z', true],
  ['2027-11-30T12:00:00Z', true],
  ['2027-11-30T12:00:01Z', 'Une clé sert un an au plus.'],
  ['2026-11-30T12:00:00Z', 'Cette date est passée.'],
  ['demain', 'Dites quand la clé cessera de fonctionner.'],
  [null, 'Dites quand la clé cessera de fonctionner.'],
])('a key that ends at %s: %s', (end, answer) => {
  expect(checkEnd(end, new Date(NOW))).toBe(answer)
})

test('the last use of a key is written once an hour at most', () => {
  expect(isUseToNote(null, NOW)).toBe(true)
  expect(isUseToNote('2026-11-30T11:00:00Z', NOW)).toBe(true)
  expect(isUseToNote('2026-11-30T11:00:01Z', NOW)).toBe(false)
})
