import { isSameSetting } from '@/collections/journal/record-settings'

test.each([
  [[{ id: '1', label: 'A' }], [{ id: '2', label: 'A' }], true],
  [[], null, true],
  ['', undefined, true],
  [[{ label: 'A' }], [{ label: 'B' }], false],
  ['a', 'b', false],
])('%j and %j are the same setting: %s', (one, other, same) => {
  expect(isSameSetting(one, other)).toBe(same)
})
