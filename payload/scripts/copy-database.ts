import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { isContent } from '@/collections/schema/content'
import { referencePaths } from '@/collections/schema/references'
import { shapeOf } from '@/collections/schema/shape-of'

/** Documents to a transaction. */
const BATCH = 100

/** The copied part of a collection or of its versions. */
export interface Copied {
  /** `articles`, `articles (versions)`, `site`. */
  name: string
  count: number
}

/** Returns the names of the collections that already hold content; empty when the database may receive a copy. */
export async function contentOf(payload: Payload): Promise<string[]> {
  const filled: string[] = []
  for (const collection of copied(payload)) {
    const { totalDocs } = await payload.db.count({ collection, where: { id: { exists: true } } })
    if (totalDocs > 0) filled.push(collection)
  }
  for (const { slug } of payload.config.globals) if (await globalOf(payload.db, slug)) filled.push(slug)
  return filled
}

/**
 * Copies accounts, files' records, content, versions and settings as the database keeps them, ids included, and reports
 * its progress to `onProgress`. Files themselves stay where they are. The target must be empty and migrated.
 */
export async function copyDatabase(
  source: Payload,
  target: Payload,
  onProgress: (name: string, done: number, total: number) => void = () => {},
): Promise<Copied[]> {
  const collections = copied(source)
  const done: Copied[] = []
  for (const collection of collections) {
    const count = await inBatches(target.db, {
      read: (page) =>
        source.db.find<Doc>({
          collection,
          limit: BATCH,
          page,
          pagination: true,
          sort: 'id',
          where: { id: { exists: true } },
        }),
      write: (doc, req) => target.db.create({ collection, data: doc, req, returning: false }),
      onProgress: (done, total) => onProgress(collection, done, total),
    })
    done.push({ name: collection, count })
  }
  for (const collection of collections.filter((slug) => source.collections[slug].config.versions)) {
    const name = `${collection} (versions)`
    const count = await inBatches(target.db, {
      // In the order they were written: the last one written is the latest.
      read: (page) =>
        source.db.findVersions<Doc>({
          collection,
          limit: BATCH,
          page,
          pagination: true,
          sort: ['updatedAt', 'id'],
          where: {},
        }),
      write: ({ parent, version, autosave, createdAt, updatedAt, publishedLocale, snapshot }, req) =>
        target.db.createVersion({
          collectionSlug: collection,
          parent,
          versionData: version as never,
          autosave: Boolean(autosave),
          createdAt,
          updatedAt,
          ...(publishedLocale && { publishedLocale }),
          ...(snapshot && { snapshot }),
          req,
          returning: false,
        }),
      onProgress: (done, total) => onProgress(name, done, total),
    })
    done.push({ name, count })
  }
  for (const { slug } of source.config.globals) {
    const data = await globalOf(source.db, slug)
    if (data) await target.db.createGlobal({ slug, data })
    done.push({ name: slug, count: data ? 1 : 0 })
  }
  return done
}

/**
 * Returns all that holds content, each collection after those that it refers to: a database that checks references
 * refuses the other order.
 */
function copied({ config }: Payload): CollectionSlug[] {
  const named = new Map(
    config.collections.filter(isContent).map(({ slug, fields }) => {
      const to = referencePaths(shapeOf(fields)).flatMap((reference) => reference.to)
      return [slug, new Set(to.filter((other) => other !== slug))]
    }),
  )
  const ordered: string[] = []
  while (named.size > 0) {
    const next = [...named].find(([, to]) => [...to].every((other) => ordered.includes(other)))?.[0]
    if (!next) throw new Error(`These collections refer to one another in a circle: ${[...named.keys()].join(', ')}.`)
    ordered.push(next)
    named.delete(next)
  }
  return ordered as CollectionSlug[]
}

// biome-ignore lint/suspicious/noExplicitAny: a document as its database gives it, handed on as it is.
type Doc = Record<string, any> & { id: string }

interface InTransaction {
  transactionID: number | string
}

interface Batches {
  read(page: number): Promise<{ docs: Doc[]; totalDocs: number; hasNextPage: boolean }>
  write(doc: Doc, req: InTransaction): Promise<unknown>
  onProgress(done: number, total: number): void
}

async function inBatches(db: Payload['db'], { read, write, onProgress }: Batches): Promise<number> {
  let done = 0
  for (let page = 1; ; page += 1) {
    const { docs, totalDocs, hasNextPage } = await read(page)
    const transactionID = await db.beginTransaction()
    if (transactionID === null) throw new Error('The target database has no transactions.')
    try {
      for (const doc of docs) await write(doc, { transactionID })
      await db.commitTransaction(transactionID)
    } catch (error) {
      await db.rollbackTransaction(transactionID)
      throw error
    }
    done += docs.length
    onProgress(done, totalDocs)
    if (!hasNextPage) return done
  }
}

async function globalOf(db: Payload['db'], slug: GlobalSlug): Promise<Doc | null> {
  const found = await db.findGlobal<Doc>({ slug })
  return found?.updatedAt ? found : null
}
