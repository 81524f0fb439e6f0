import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { type DraftableSlug, isPublic, type PublicRow } from '@/payload/publication/public-row'
import type { WriteIntent } from '@/payload/publication/request-context'
import { rowBefore } from '@/payload/publication/row-before'
import type { EventName } from '../journal/events'
import { record } from '../journal/record'
import { recordedText } from '../journal/recorded-text'
import { publishes } from './guard-write'
import { writeIntent } from './write-intent'

/**
 * Records a change of place: published, withdrawn, trashed, restored; and a draft that somebody or a key begins. Later drafts
 * have their history instead.
 */
export const recordPlace: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const before = rowBefore(req, doc.id) ?? null
  const place = placeEvent(writeIntent(req), before)
  const event = place ?? (operation === 'create' && req.user ? 'created' : null)
  if (event) await record(req, { event, on: await recordedText(req, collection.slug as DraftableSlug, doc.id, before) })
  return doc
}

/** Records that an article or a page was deleted for good. */
export const recordTextDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const on = await recordedText(req, collection.slug as DraftableSlug, doc.id, rowBefore(req, doc.id) ?? null)
  await record(req, { event: 'deleted', on })
  return doc
}

/** Returns what a write does to the place of a document, from the row before it; null for a draft. */
export function placeEvent(intent: WriteIntent, before: PublicRow | null): EventName | null {
  if (intent.trash) return intent.trash === 'in' ? 'trashed' : 'untrashed'
  if (intent.restored !== undefined) return 'version-restored'
  if (publishes(intent, before)) return isPublic(before) ? 'republished' : 'published'
  return intent.status === 'draft' && !intent.draft && isPublic(before) ? 'withdrawn' : null
}
