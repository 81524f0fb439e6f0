import { isSameValue, valueAt } from '@/components/admin/values'

test.each([
  [null, undefined, true],
  [null, { label: null }, true],
  ['', null, false],
  [{ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'x' }], a: 1, d: null }, true],
  [[{ c: 'x' }], [{ c: 'x' }, { c: 'y' }], false],
  [0, false, false],
])('%j and %j hold the same: %j', (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same)
  expect(isSameValue(other, one)).toBe(same)
})

test('the value at a path is found in groups, and is undefined where there is none', () => {
  const data = { meta: { title: 'Un titre', image: null } }
  expect(valueAt(data, 'meta.title')).toBe('Un titre')
  expect(valueAt(data, 'meta.image.alt')).toBeUndefined()
  expect(valueAt(data, 'body.root')).toBeUndefined()
})
