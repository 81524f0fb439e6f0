import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig, SelectType } from 'payload'
import { PUBLIC } from '@/payload/publication/public-row'
import { mediaIn, referencePaths } from '../schema/references'
import { shapeOf } from '../schema/shape-of'
import { isUse, mustBeRead } from './usage'

/** The files that a collection with drafts names, and the writes that they were read after. */
interface Known {
  writes: string
  files: string[]
}

const known = new WeakMap<Payload, Map<string, Known>>()

/**
 * Returns the files that the documents of a collection name: what is published, and the latest text of each. Those of a
 * collection with drafts are read again only when something of it was written, in whatever process.
 */
export async function filesOf(req: PayloadRequest, config: SanitizedCollectionConfig): Promise<string[]> {
  if (!config.versions?.drafts) return await readFiles(req, config)
  const ofDatabase = known.get(req.payload) ?? new Map<string, Known>()
  known.set(req.payload, ofDatabase)
  // Asked first: what is written while the files are read is found by the next question.
  const writes = await latestWrites(req, config.slug as CollectionSlug)
  const earlier = ofDatabase.get(config.slug)
  if (writes && earlier?.writes === writes) return earlier.files
  const files = [...new Set(await readFiles(req, config))]
  if (writes) ofDatabase.set(config.slug, { writes, files })
  return files
}

/** Clocks count milliseconds, and two writes may have the same one: the next write after this long has another. */
const TOO_RECENT = 1_000

/**
 * Returns what changes with each write of a collection: each makes a version or changes one, and a deletion takes some
 * away. Null when the last write is so recent that another may have its time.
 */
async function latestWrites(req: PayloadRequest, collection: CollectionSlug): Promise<string | null> {
  const { docs, totalDocs } = await req.payload.db.findVersions({
    collection,
    limit: 1,
    req,
    select: { updatedAt: true },
    sort: '-updatedAt',
    where: {},
  })
  const last = docs[0] ? new Date(docs[0].updatedAt).getTime() : 0
  return Date.now() - last > TOO_RECENT ? `${totalDocs} ${last}` : null
}

async function readFiles(
  req: PayloadRequest,
  { fields, slug, versions }: SanitizedCollectionConfig,
): Promise<string[]> {
  const shape = shapeOf(fields)
  const paths = referencePaths(shape).filter((path) => isUse(path, 'media'))
  const isReadWhole = shape.some((field) => mustBeRead(field, shape, 'media'))
  if (paths.length === 0 && !isReadWhole) return []
  // A text whose files are listed beside it is not read.
  const select = isReadWhole ? undefined : selecting(paths.map(({ path }) => path))
  const collection = slug as CollectionSlug
  const everything = { collection, limit: 0, pagination: false, req }
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    ...everything,
    select,
    where: versions?.drafts ? PUBLIC : {},
  })
  if (!versions?.drafts) return docs.flatMap((doc) => mediaIn(shape, doc))
  const latest = await req.payload.db.findVersions<Record<string, unknown>>({
    ...everything,
    ...(select && { select: { version: select } as SelectType }),
    where: { latest: { equals: true } },
  })
  return [...docs, ...latest.docs.map(({ version }) => version)].flatMap((doc) => mediaIn(shape, doc))
}

function selecting(paths: string[]): SelectType {
  const select: SelectType = {}
  for (const path of paths) {
    const names = path.split('.')
    const last = names.pop() as string
    let place = select
    for (const name of names) {
      place[name] ??= {}
      place = place[name] as SelectType
    }
    place[last] = true
  }
  return select
}
