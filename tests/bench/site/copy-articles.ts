import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { v7 as newId } from 'uuid'

/** The newest is of this day, each other one four hours older. */
const NEWEST = Date.parse('2026-06-01T08:00:00.000Z')
const APART_MS = 4 * 60 * 60 * 1000

/** The values that differ from copy to copy. */
interface Copy {
  model: string
  id: string
  version: string
  slug: string
  title: string
  /** ISO 8601. */
  date: string
}

/**
 * Copies rows: an article, its one version, and on SQLite their relations and words. Through Payload's Local API ten
 * thousand articles would take a quarter of an hour.
 */
export async function copyArticles(payload: Payload, models: string[], count: number): Promise<void> {
  const copies = Array.from({ length: count }, (_, index): Copy => {
    const msecs = NEWEST - index * APART_MS
    return {
      model: models[index % models.length] ?? '',
      id: newId({ msecs }),
      version: newId({ msecs }),
      slug: `article-${index}`,
      title: `Article ${index} : comprendre l’économie sociale et solidaire`,
      date: new Date(msecs).toISOString(),
    }
  })
  if (payload.db.name === 'mongoose') await copyDocuments(payload.db as unknown as MongooseAdapter, copies)
  else await copyRows(payload.db as unknown as WithClient, copies)
}

const AT_ONCE = 500

async function copyDocuments({ collections, versions }: MongooseAdapter, copies: Copy[]): Promise<void> {
  const articles = collections.articles?.collection
  const articleVersions = versions.articles?.collection
  if (!articles || !articleVersions) throw new Error('There is no collection of articles.')
  const rows = new Map((await articles.find({}).toArray()).map((row) => [String(row._id), row]))
  const latest = await articleVersions.find({ latest: true }).toArray()
  const latestOf = new Map(latest.map((row) => [String(row.parent), row]))
  for (let from = 0; from < copies.length; from += AT_ONCE) {
    const part = copies.slice(from, from + AT_ONCE)
    const own = part.map(({ model, id, slug, title, date }) => {
      const at = new Date(date)
      const dates = { publishedAt: at, createdAt: at, updatedAt: at }
      return { ...rows.get(model), _id: id as never, slug, title, coverKey: slug, ...dates }
    })
    await articles.insertMany(own)
    await articleVersions.insertMany(
      part.map(({ model, id, version: _id, date }, index) => {
        const { _id: _own, ...version } = own[index] ?? {}
        const at = new Date(date)
        return { ...latestOf.get(model), _id: _id as never, parent: id, version, createdAt: at, updatedAt: at }
      }),
    )
  }
}

interface WithClient {
  client: { execute(statement: string | { sql: string; args: string[] }): Promise<{ rows: Record<string, unknown>[] }> }
}

const ARTICLES = 'articles'
const VERSIONS = '_articles_v'

async function copyRows({ client }: WithClient, copies: Copy[]): Promise<void> {
  const list = JSON.stringify(copies)
  for (const [table, isVersion] of [
    [ARTICLES, false],
    [VERSIONS, true],
  ] as const) {
    const of = `(SELECT id FROM ${VERSIONS} WHERE parent_id = copy.value->>'model' AND latest)`
    const model = isVersion ? of : `copy.value->>'model'`
    const id = isVersion ? `copy.value->>'version'` : `copy.value->>'id'`
    const own = isVersion ? OWN_OF_VERSION : SYSTEM_FIELDS
    await copyInto(client, table, { ...own, id }, `row.id = ${model}`, list)
    for (const parts of [`${table}_texts`, `${table}_rels`]) {
      // Numbered by the database.
      await copyInto(client, parts, { id: 'NULL', parent_id: id }, `row.parent_id = ${model}`, list)
    }
  }
}

const SYSTEM_FIELDS = {
  title: `copy.value->>'title'`,
  slug: `copy.value->>'slug'`,
  cover_key: `copy.value->>'slug'`,
  published_at: `copy.value->>'date'`,
  created_at: `copy.value->>'date'`,
  updated_at: `copy.value->>'date'`,
}
const OWN_OF_VERSION = {
  parent_id: `copy.value->>'id'`,
  created_at: `copy.value->>'date'`,
  updated_at: `copy.value->>'date'`,
  ...Object.fromEntries(Object.entries(SYSTEM_FIELDS).map(([column, value]) => [`version_${column}`, value])),
}

async function copyInto(
  client: WithClient['client'],
  table: string,
  own: Record<string, string>,
  on: string,
  list: string,
) {
  const { rows } = await client.execute(`PRAGMA table_info(${table})`)
  const columns = rows.map(({ name }) => String(name))
  const values = columns.map((column) => own[column] ?? `row."${column}"`)
  await client.execute({
    sql: `INSERT INTO ${table} (${columns.map((column) => `"${column}"`)}) SELECT ${values} FROM json_each(?) AS copy JOIN ${table} AS row ON ${on}`,
    args: [list],
  })
}
