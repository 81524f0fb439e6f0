import { relationId } from '@/payload/publication/relation-id'

test.each([
  ['an id', 'a', 'a'],
  ['a document', { id: 'a', title: 'Un' }, 'a'],
  ['a number, as other programs have them', { id: 1 }, '1'],
  ['nothing', null, null],
  ['no answer', undefined, null],
  ['something without an id', { title: 'Un' }, null],
  ['something that is no relation', 3, null],
])('the relation to %s', (_, value, id) => {
  expect(relationId(value)).toBe(id)
})
