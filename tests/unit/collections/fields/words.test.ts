import { titleOfCopy } from '@/collections/fields/words'

test.each([
  ['Les métiers', 'Les métiers (copie)'],
  ['Les métiers (copie)', 'Les métiers (copie 2)'],
  ['Les métiers (copie 2)', 'Les métiers (copie 3)'],
  ['La (copie) privée', 'La (copie) privée (copie)'],
  ['', ''],
  [null, null],
])('the copy of « %s » is « %s »', (title, copy) => expect(titleOfCopy(title)).toBe(copy))

test('the title of a copy is never longer than a title may be', () => {
  const copy = String(titleOfCopy('é'.repeat(2_000)))
  expect([copy.length, copy.endsWith('é (copie)')]).toEqual([2_000, true])
})
