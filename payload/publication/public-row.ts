import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** The collections with drafts, versions and trash: those that `draftable` makes. */
export const DRAFTABLE = ['articles', 'pages'] as const

export type DraftableSlug = (typeof DRAFTABLE)[number]

export function isDraftable(slug: string): slug is DraftableSlug {
  return (DRAFTABLE as readonly string[]).includes(slug)
}

/** A row as the database keeps it: visitors see it when its status is `published`. It is never the pending draft. */
export interface PublicRow {
  id: string
  _status?: 'draft' | 'published' | null
  createdBy?: string | null
  deletedAt?: string | null
  slug?: string | null
  [field: string]: unknown
}

/** Returns the public row, or null when the document does not exist. Reads in the transaction of `req`. */
export async function publicRow(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<PublicRow | null> {
  return await req.payload.db.findOne<PublicRow>({ collection, req, where: { id: { equals: id } } })
}

/** The query for the rows that visitors may read, in a collection with drafts. */
export const PUBLIC: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

export function isPublic(row: PublicRow | null): row is PublicRow {
  return row?._status === 'published' && !row.deletedAt
}

/** Returns the row when visitors see it, else null. */
export function asPublic(row: PublicRow | null): PublicRow | null {
  return isPublic(row) ? row : null
}
