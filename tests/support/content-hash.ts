import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'

/**
 * Returns a hash of the documents and versions of each collection that is not Payload's own, and of each global, as the
 * database keeps them. Values that each database sets itself are left out: ids of versions, creation dates of globals.
 */
export async function contentHashes(payload: Payload): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const config of payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))) {
    const collection = config.slug as CollectionSlug
    const { docs } = await payload.db.find({ collection, limit: 0, pagination: false, sort: 'id' })
    hashes[collection] = hashOf(docs)
    if (!config.versions) continue
    const versions = await payload.db.findVersions({
      collection,
      limit: 0,
      pagination: false,
      sort: ['parent', 'updatedAt', 'id'],
      where: {},
    })
    hashes[`${collection} (versions)`] = hashOf(versions.docs.map(({ id: _id, ...version }) => version))
  }
  for (const { slug } of payload.config.globals) {
    const { id: _id, createdAt: _createdAt, ...settings } = await payload.db.findGlobal({ slug })
    hashes[slug] = hashOf(settings)
  }
  return hashes
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
