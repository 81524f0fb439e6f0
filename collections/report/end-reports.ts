import type { CollectionAfterDeleteHook } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { unkeep } from './keep'

/** Removes what is kept, and what was counted, of a document that is deleted for good. */
export const endReportsAtDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await unkeep(req, { collection: collection.slug as DraftableSlug, id: String(id) })
  await req.payload.db.deleteMany({ collection: 'reports', req, where: { documentId: { equals: String(id) } } })
  return doc
}
