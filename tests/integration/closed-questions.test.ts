import type { FlattenedField } from 'payload'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* An order, a filter or a count tells a value as well as the value does: through relations too, by every door. */

let newsroom: Newsroom
/** The relations to accounts of each collection, and the fields of an account that only its owner and admins read. */
let relations: { of: string; name: string; hasVersions: boolean }[]
let closed: string[]

beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.draftBy('admin')
  const { collections } = newsroom.payload
  relations = Object.values(collections).flatMap(({ config }) =>
    config.slug.startsWith('payload-')
      ? []
      : config.flattenedFields
          .filter((field) => field.type === 'relationship' && field.relationTo === 'users')
          .map(({ name }) => ({ of: config.slug, name, hasVersions: Boolean(config.versions) })),
  )
  closed = collections.users.config.flattenedFields.filter(isClosed).map(({ name }) => name)
})
afterAll(() => newsroom.close())

function isClosed({ name }: FlattenedField) {
  return !['id', 'name', 'createdAt', 'updatedAt'].includes(name)
}

function questionsThrough({ of, name, hasVersions }: (typeof relations)[number], field: string): string[] {
  const path = `${name}.${field}`
  return [
    `/${of}?sort=${path}`,
    `/${of}?sort=title,-${path}`,
    `/${of}?sort=${name}__${field}`,
    `/${of}?where[${path}][exists]=true`,
    `/${of}?where[or][0][and][0][${path}][exists]=true`,
    `/${of}/count?where[${path}][exists]=true`,
    ...(hasVersions
      ? [
          `/${of}?draft=true&sort=-${path}`,
          `/${of}?draft=true&where[${path}][exists]=true`,
          `/${of}/versions?sort=version.${path}`,
          `/${of}/versions?sort=parent.${path}`,
          `/${of}/versions?where[version.${path}][exists]=true`,
          `/${of}/versions?where[parent.${path}][exists]=true`,
        ]
      : []),
  ]
}

test('a writer neither sorts nor filters by what they may not read of a colleague, through any relation', async () => {
  expect(relations.length).toBeGreaterThan(3)
  expect(closed).toEqual(expect.arrayContaining(['hash', 'salt', 'email', 'role', 'resetPasswordToken', 'sessions']))
  for (const relation of relations) {
    for (const field of closed) {
      for (const path of questionsThrough(relation, field)) {
        const { status, json } = await newsroom.as('writer', path)
        expect([path, status, json.totalDocs ?? null]).toEqual([path, 400, null])
        expect(json.errors?.[0]?.message).toMatch(/chercher|trier/)
      }
    }
  }
})

test('a visitor asks nothing through who wrote an article', async () => {
  await newsroom.publishedBy('writer')
  for (const path of [
    'sort=createdBy.name',
    'sort=-createdBy',
    'where[createdBy.name][exists]=true',
    'sort=updatedBy.hash',
  ]) {
    expect([path, (await newsroom.as(null, `/articles?${path}`)).status]).toEqual([path, 400])
  }
  const { status, json } = await newsroom.as(null, '/articles?sort=category.title')
  expect([status, json.totalDocs]).toEqual([200, 1])
})

test('a visitor gets a hundred documents at most, whatever is asked', async () => {
  for (const query of ['limit=0', 'limit=100000', 'pagination=false', 'limit=-1']) {
    const { status, json } = await newsroom.as(null, `/articles?${query}`)
    expect([query, status, json.limit]).toEqual([query, 200, 100])
  }
  expect((await newsroom.as('writer', '/articles?limit=500')).json.limit).toBe(500)
  // « All » is 0 for SQLite, and as many as there are for MongoDB.
  expect((await newsroom.as('writer', '/articles?limit=0')).json.limit).not.toBe(100)
})

test('a question of more than fifty conditions, or of a text without end, is refused to everybody', async () => {
  const many = Array.from({ length: 51 }, (_, index) => `where[or][${index}][title][like]=x`).join('&')
  for (const query of [many, `where[title][like]=${'x'.repeat(201)}`, `sort=${'category.'.repeat(9)}title`]) {
    for (const who of [null, 'writer', 'admin'] as const) {
      const { status, json } = await newsroom.as(who, `/articles?${query}`)
      expect([query.slice(0, 20), who, status]).toEqual([query.slice(0, 20), who, 400])
      expect(json.errors?.[0]?.message).toMatch(/trop/)
    }
  }
})
