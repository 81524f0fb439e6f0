import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { openTestPayload, type TestPayload } from '../support/payload'

// On MongoDB only: SQLite's indexes are in its migration.
let test_: TestPayload

beforeAll(async () => {
  test_ = await openTestPayload()
})
afterAll(() => test_.close())

test.each([
  [
    'articles',
    [
      'slug',
      'category',
      'dossier',
      'authors',
      'cover',
      'bodyMedia',
      'bodyFigures',
      'meta.image',
      '_status,deletedAt,publishedAt,_id,createdAt',
    ],
  ],
  ['pages', ['slug', '_status']],
  ['people', ['slug', 'photo']],
  ['redirects', ['from']],
] as const)('%s have an index for what the pages and the admin ask', async (collection, wanted) => {
  const { collections } = test_.payload.db as unknown as MongooseAdapter
  const indexes = await collections[collection]?.collection.indexes()
  const found = indexes?.map(({ key }) => Object.keys(key).join(','))
  expect(found).toEqual(expect.arrayContaining([...wanted]))
})

test('only filled addresses must be unique', async () => {
  const { collections } = test_.payload.db as unknown as MongooseAdapter
  const indexes = await collections.articles?.collection.indexes()
  expect(indexes?.find(({ key }) => 'slug' in key)).toMatchObject({
    unique: true,
    partialFilterExpression: { slug: { $type: 'string' } },
  })
})
