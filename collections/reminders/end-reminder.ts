import type { CollectionAfterDeleteHook } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { ofDocument } from './find-reminders'

/** Removes the reminder of a document that is deleted for good. */
export const endReminderAtDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const where = ofDocument(collection.slug as DraftableSlug, String(id))
  await req.payload.db.deleteMany({ collection: 'reminders', req, where })
  return doc
}
