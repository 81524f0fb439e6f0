import { jest } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { createLocalReq } from 'payload'
import type { PublicRow } from '@/payload/publication/public-row'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

/** An index must answer each query, in its order: otherwise the query takes longer with each article. */
let room: Newsroom
let article: PublicRow
let queries: Awaited<ReturnType<typeof loadQueries>>
let dashboard: typeof import('@/collections/dashboard/widget-lists')

beforeAll(async () => {
  room = await openNewsroom()
  const { payload } = room
  const dossier = await payload.create({ collection: 'dossiers', data: { title: 'Un dossier' } })
  const author = await payload.create({ collection: 'people', data: { name: 'Anne Signe' } })
  for (const title of ['Premier', 'Deuxième', 'Troisième']) {
    const { id } = await room.publishedBy('writer', {
      ...complete(room.category),
      title,
      body: bodyOf('Un texte.'),
      dossier: dossier.id,
      authors: [author.id],
      tags: ['un', 'deux'],
    })
    article = (await room.row(id)) as never
  }
  queries = await loadQueries()
  dashboard = await import('@/collections/dashboard/widget-lists')
})
afterAll(() => room.close())

const ASKED: [string, () => Promise<unknown>][] = [
  ['an article with its neighbours and its dossier', () => queries.findArticle('deuxieme')],
  ['the home page', () => queries.findHome()],
  ['the list of all', () => queries.listArticles(1)],
  ['the list of a category', () => queries.listCategory('metiers', 1)],
  ['the list of a dossier', () => queries.listDossier('un-dossier', 1)],
  ['the list of a month', () => queries.listMonth('2026-12', 1)],
  ['the archives', () => queries.findArchives()],
  ['the feed', () => queries.findFeed()],
  ['the sitemap', () => queries.findSitemap()],
  ['the list of the admin', () => adminList('-updatedAt')],
  ['the list of the admin by title', () => adminList('title')],
  ['the list of the admin by date', () => adminList('-publishedAt')],
  ['the public list of REST', () => room.as(null, '/articles?depth=0')],
  ['the drafts of the dashboard', async () => dashboard.findOwnDrafts(await seenBy('writer'))],
  ['what the dashboard says is published', async () => dashboard.findPublished(await seenBy('editor'))],
  ['the trash of the dashboard', async () => dashboard.findTrashed(await seenBy('editor'))],
  ['a writer’s trash of the dashboard', async () => dashboard.findTrashed(await seenBy('writer'))],
  ['what a withdrawal changes', async () => queries.articleTags(await createLocalReq({}, room.payload), article, null)],
  ['the end of the journal', async () => (await import('@/collections/journal/record')).headOf(room)],
  ['the history of an article', () => room.as('editor', `/articles/versions?where[parent][equals]=${article.id}`)],
]

test.each(ASKED)('%s: found by an index, in its order', async (_what, ask) => {
  await (process.env.TEST_MONGODB_URI ? expectMongodbIndexes(ask) : expectSqlitePlans(ask))
})

test('whether something published shows a file: each reference is found by its index', async () => {
  if (process.env.TEST_MONGODB_URI) {
    const { collections } = room.payload.db as unknown as MongooseAdapter
    const indexes = await collections.articles?.collection.indexes()
    const keys = indexes?.map(({ key }) => Object.keys(key).join())
    expect(keys).toEqual(expect.arrayContaining(['cover', 'meta.image', 'bodyMedia']))
    return
  }
  const { isNamedInPublic } = await import('@/collections/usage/shown-to-visitors')
  const ask = async () => isNamedInPublic(await createLocalReq({}, room.payload), 'x')
  // Few documents name one file: they may be sorted.
  const isScan = ({ detail }: PlanRow) => detail.startsWith('SCAN')
  await expectSqlitePlans(ask, isScan)
})

async function expectSqlitePlans(ask: () => Promise<unknown>, isFault = isSlow) {
  const { client } = room.payload.db as unknown as { client: Client }
  const execute = jest.spyOn(client, 'execute')
  await ask()
  const asked = execute.mock.calls
    .map(([statement]) => statement)
    .filter(({ sql }) => / from "(_?articles|journal)/.test(sql))
  execute.mockRestore()
  expect(asked.length).toBeGreaterThan(0)
  for (const { sql, args } of asked) {
    const rows = await planOf(sql, args)
    expect({ sql, slow: rows.filter(isFault).map(({ detail }) => detail) }).toEqual({ sql, slow: [] })
  }
}

/** The indexes alone: the server that the tests start sorts without them. */
async function expectMongodbIndexes(ask: () => Promise<unknown>) {
  const { collections, versions } = room.payload.db as unknown as MongooseAdapter
  const models = [collections.articles, versions.articles, collections.journal].filter((model) => model !== undefined)
  const spies = models.map((model) => jest.spyOn(model.collection, 'find'))
  await ask()
  const asked = spies.flatMap((spy, of) => spy.mock.calls.map(([filter, options]) => ({ of, filter, options })))
  for (const spy of spies) spy.mockRestore()
  expect(asked.length).toBeGreaterThan(0)
  for (const { of, filter, options } of asked) {
    const equal = equalFields(filter as Filter)
    if (equal.some((field) => OF_ONE_ARTICLE.includes(field))) continue
    const order = Object.entries((options as { sort?: Record<string, unknown> }).sort ?? {})
    const indexes = (await models[of]?.collection.indexes())?.map(({ key }) => {
      const fields = Object.entries(key)
      const ordered = fields.slice(equal.length, equal.length + order.length)
      return [
        ...fields
          .slice(0, equal.length)
          .map(([field]) => field)
          .sort(),
        ...oneWay(ordered),
      ].join()
    })
    expect(indexes).toContain([...equal.sort(), ...oneWay(order)].join())
  }
}

/** On a separate connection: EXPLAIN holds on to the tables. */
async function planOf(sql: string, args: unknown[] = []): Promise<PlanRow[]> {
  const { env } = await import('@/payload/env')
  const { $client } = drizzle({ connection: { url: env.DATABASE_URI } })
  const { rows } = await $client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args as string[] })
  $client.close()
  return rows as unknown as PlanRow[]
}

interface Client {
  execute(statement: { sql: string; args?: unknown[] }): Promise<unknown>
}

interface PlanRow {
  parent: number
  detail: string
}

/** A whole table, or an order that is made afterwards: that of the few words of one row, further inside, does not count. */
function isSlow({ parent, detail }: PlanRow) {
  return (
    /^SCAN \w*articles\w* USING|^SCAN (articles|_articles_v)$/.test(detail) || (parent === 0 && SORTED.test(detail))
  )
}

/** Not « for the last 2 terms »: then the index gives the order, and only ties are sorted. */
const SORTED = /TEMP B-TREE FOR ORDER BY/

type Filter = Record<string, unknown>

/** An index serves its order and the contrary one: the first field counts as ascending. */
function oneWay(fields: [string, unknown][]): string[] {
  const isDown = (direction: unknown) => direction === -1 || direction === 'desc'
  const first = isDown(fields[0]?.[1])
  return fields.map(([field, direction]) => (isDown(direction) === first ? field : `-${field}`))
}

const OF_ONE_ARTICLE = ['_id', 'slug', 'parent', 'version.slug']

function equalFields(filter: Filter): string[] {
  const fields = Object.entries(filter).flatMap(([field, value]) => {
    if (field === '$and') return (value as Filter[]).flatMap(equalFields)
    const isEqual = value === null || typeof value !== 'object' || '$eq' in value
    return field.startsWith('$') || !isEqual ? [] : [field]
  })
  return [...new Set(fields)]
}

async function loadQueries() {
  // One after the other: L2.
  const articles = await import('@/payload/queries/articles')
  const home = await import('@/payload/queries/home')
  const lists = await import('@/payload/queries/list-pages')
  const feed = await import('@/payload/queries/feed')
  const sitemap = await import('@/payload/queries/sitemap')
  const archives = await import('@/payload/queries/archives')
  const { articleTags } = await import('@/payload/publication/article-tags')
  return { ...articles, ...home, ...lists, ...feed, ...sitemap, ...archives, articleTags }
}

async function seenBy(who: 'editor' | 'writer') {
  const user = await room.payload.findByID({ collection: 'users', id: room.ids[who] })
  return await createLocalReq({ user: { ...user, collection: 'users' } }, room.payload)
}

const adminList = (sort: string) => room.as('editor', `/articles?draft=true&depth=0&limit=25&sort=${sort}`)
