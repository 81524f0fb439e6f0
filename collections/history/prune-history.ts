import type { Payload } from 'payload'
import { parisClock, parisInstants } from '@/payload/editorial/paris-time'
import { DRAFTABLE, type DraftableSlug } from '@/payload/publication/public-row'
import { logger } from '@/payload/server/log/logger'
import { type DatedVersion, versionsToKeep } from './versions-to-keep'

/** Documents whose versions are listed at once, without their texts. */
const DOCUMENTS = 50
/** Versions that are deleted at once: the database reads what it deletes. */
const VERSIONS = 50

/** Deletes the versions that the scheme of `versionsToKeep` lets go, of all documents. */
export async function pruneHistory(payload: Payload, stopping?: AbortSignal, now: Date = new Date()): Promise<void> {
  for (const collection of DRAFTABLE) {
    let deleted = 0
    for (const documents of inGroups(await documentsToPrune(payload, collection, now), DOCUMENTS)) {
      if (stopping?.aborted) return
      const histories = await historiesOf(payload, collection, documents)
      const ids = histories.flatMap((versions) => {
        const kept = versionsToKeep(versions, now)
        return versions.map(({ id }) => id).filter((id) => !kept.has(id))
      })
      for (const some of inGroups(ids, VERSIONS)) {
        await payload.db.deleteVersions({ collection, where: { id: { in: some } } })
      }
      deleted += ids.length
    }
    if (deleted > 0) logger.info({ collection, deleted }, 'the history was pruned')
  }
}

/** Returns the documents that have older versions which were drafts, and are not what the form shows. */
async function documentsToPrune(payload: Payload, collection: DraftableSlug, now: Date): Promise<string[]> {
  const [today = now.toISOString()] = parisInstants(`${parisClock(now.toISOString()).slice(0, 10)}T00:00`)
  const { docs } = await payload.db.findVersions<{ id: string }>({
    collection,
    limit: 0,
    pagination: false,
    select: { parent: true },
    where: {
      and: [
        { updatedAt: { less_than: today } },
        { latest: { not_equals: true } },
        { 'version._status': { not_equals: 'published' } },
      ],
    },
  })
  return [...new Set(docs.map(({ parent }) => String(parent)))]
}

/** Returns the versions of each of these documents. */
async function historiesOf(
  payload: Payload,
  collection: DraftableSlug,
  documents: string[],
): Promise<DatedVersion[][]> {
  const { docs } = await payload.db.findVersions<{ id: string; _status?: string | null }>({
    collection,
    limit: 0,
    pagination: false,
    select: { parent: true, updatedAt: true, latest: true, version: { _status: true } },
    where: { parent: { in: documents } },
  })
  const histories = new Map<string, DatedVersion[]>(documents.map((id) => [id, []]))
  for (const { id, parent, updatedAt, version, ...more } of docs) {
    histories.get(String(parent))?.push({
      id,
      updatedAt: new Date(updatedAt).toISOString(),
      isLatest: 'latest' in more && more.latest === true,
      isPublished: version._status === 'published',
    })
  }
  return [...histories.values()]
}

function inGroups<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
