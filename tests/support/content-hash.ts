import { createHash } from 'node:crypto'
import type { Payload } from 'payload'

const COLLECTIONS = [
  'users',
  'media',
  'categories',
  'people',
  'dossiers',
  'articles',
  'pages',
  'redirects',
  'schedules',
] as const

/**
 * Returns a hash of each collection's documents and versions, and of the settings, as the database keeps them. What a
 * database names for itself is left out: ids of versions, and when the one document of a global was made.
 */
export async function contentHashes(payload: Payload): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const collection of COLLECTIONS) {
    const { docs } = await payload.db.find({ collection, limit: 0, pagination: false, sort: 'id' })
    hashes[collection] = hashOf(docs)
    if (!payload.collections[collection].config.versions) continue
    const versions = await payload.db.findVersions({
      collection,
      limit: 0,
      pagination: false,
      sort: ['parent', 'updatedAt', 'id'],
      where: {},
    })
    hashes[`${collection} (versions)`] = hashOf(versions.docs.map(({ id: _id, ...version }) => version))
  }
  const { id: _id, createdAt: _createdAt, ...site } = await payload.db.findGlobal({ slug: 'site' })
  hashes.site = hashOf(site)
  return hashes
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
