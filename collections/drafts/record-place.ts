import type { CollectionAfterChangeHook } from 'payload'
import { isPublic, type PublicRow } from '@/payload/publication/public-row'
import type { WriteIntent } from '@/payload/publication/request-context'
import { rowBefore } from '@/payload/publication/row-before'
import type { EventName } from '../journal/events'
import { record } from '../journal/record'
import { recordedDocument } from '../journal/record-documents'
import { publishes } from './guard-write'
import { writeIntent } from './write-intent'

/**
 * Records a change of place: published, withdrawn, trashed, restored; and a draft that somebody or a key begins. Later drafts
 * have their history instead.
 */
export const recordPlace: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const place = placeEvent(writeIntent(req), rowBefore(req, doc.id) ?? null)
  const event = place ?? (operation === 'create' && req.user ? 'created' : null)
  if (event) await record(req, { event, on: recordedDocument(collection, doc) })
  return doc
}

/** Returns what a write does to the place of a document, from the row before it; null for a draft. */
export function placeEvent(intent: WriteIntent, before: PublicRow | null): EventName | null {
  if (intent.trash) return intent.trash === 'in' ? 'trashed' : 'untrashed'
  if (intent.restored !== undefined) return 'version-restored'
  if (publishes(intent, before)) return isPublic(before) ? 'republished' : 'published'
  return intent.status === 'draft' && !intent.draft && isPublic(before) ? 'withdrawn' : null
}
