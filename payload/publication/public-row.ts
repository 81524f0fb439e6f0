import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** Collections with drafts, versions and trash. */
export type DraftableSlug = 'articles' | 'pages'

/** A row as the database keeps it: what visitors see when its status is `published`, never the pending draft. */
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

/** What visitors may read where there are drafts, as a query. */
export const PUBLIC: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

export function isPublic(row: PublicRow | null): boolean {
  return row?._status === 'published' && !row.deletedAt
}

/** Returns what visitors see of a row: all of it, or nothing. */
export function asPublic(row: PublicRow | null): PublicRow | null {
  return isPublic(row) ? row : null
}
