import { rewritten } from '@/payload/adapters/database/mongodb-filters'

const NOT_IN_TRASH = {
  $or: [{ deletedAt: { $exists: false } }, { deletedAt: { $eq: null } }, { deletedAt: { $eq: '' } }],
}

test('what is not in the trash is asked for without `$or`, however deep it stands', () => {
  expect(rewritten({ $and: [{ slug: { $eq: 'a' } }, NOT_IN_TRASH] })).toEqual({
    $and: [{ slug: { $eq: 'a' } }, { deletedAt: null }],
  })
})

test.each([
  ['two fields', { $or: [{ deletedAt: { $eq: null } }, { updatedAt: { $eq: null } }] }],
  ['a text that may be empty', { $or: [{ title: { $exists: false } }, { title: { $eq: '' } }] }],
  ['what is in the trash or not', { $or: [{ deletedAt: { $exists: true } }, { deletedAt: { $eq: null } }] }],
  ['a date', { publishedAt: { $lte: new Date(0) } }],
])('%s stay as they are', (_what, filter) => {
  expect(rewritten(filter)).toEqual(filter)
})

test('a search is blind to accents', () => {
  expect(rewritten({ title: { $options: 'i', $regex: 'ete' } })).toEqual({
    title: { $options: 'i', $regex: '[eéèêë]t[eéèêë]' },
  })
})
