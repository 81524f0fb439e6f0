import type { CollectionAfterDeleteHook, CollectionBeforeValidateHook } from 'payload'
import { type DraftableSlug, isPublic, type PublicRow } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { scheduledWrite } from '@/payload/publication/scheduled-text'
import { cancelSchedules, schedulesOf } from '@/payload/publication/schedules'
import { publishes } from './guard-write'
import { type WriteIntent, writeIntent } from './write-intent'

/**
 * What somebody does by hand takes the place of what was to come: of the older text that was to be published, of the
 * withdrawal that is done already.
 */
export const endSchedulesDoneByHand: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const row = rowBefore(req, originalDoc?.id)
  if (!row || scheduledWrite(req)) return data
  const slug = collection.slug as DraftableSlug
  const intent = writeIntent(req)
  if (publishes(intent, row)) await cancelSchedules(req, slug, row.id, 'publish')
  if (withdraws(intent, row)) {
    const [next] = await schedulesOf(req, slug, row.id)
    // A withdrawal that follows a publication to come is still to be done.
    if (next?.action === 'withdraw') await cancelSchedules(req, slug, row.id, 'withdraw')
  }
  return data
}

function withdraws({ draft, status, trash }: WriteIntent, row: PublicRow) {
  return isPublic(row) && (trash === 'in' || (status === 'draft' && !draft))
}

/** Nothing more happens to what was deleted for good. */
export const endSchedulesAtDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await cancelSchedules(req, collection.slug as DraftableSlug, String(id))
  return doc
}
