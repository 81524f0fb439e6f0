import type { CollectionAfterDeleteHook, CollectionBeforeValidateHook } from 'payload'
import { cancelSchedules, schedulesOf } from '@/collections/scheduling/find-schedules'
import { scheduledWrite } from '@/collections/scheduling/scheduled-text'
import { type DraftableSlug, isPublic, type PublicRow } from '@/payload/publication/public-row'
import type { WriteIntent } from '@/payload/publication/request-context'
import { rowBefore } from '@/payload/publication/row-before'
import { publishes } from '../drafts/guard-write'
import { writeIntent } from '../drafts/write-intent'
import { cancelAndRecord } from './record-schedule'

/**
 * A publication or a withdrawal by hand ends the schedules that it replaces: that of an older text, or a withdrawal
 * that is done already.
 */
export const endSchedulesDoneByHand: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const row = rowBefore(req, originalDoc?.id)
  if (!row || scheduledWrite(req)) return data
  const slug = collection.slug as DraftableSlug
  const intent = writeIntent(req)
  if (publishes(intent, row)) await cancelAndRecord(req, { collection: slug, id: row.id, action: 'publish' })
  if (withdraws(intent, row)) {
    const [next] = await schedulesOf(req, slug, row.id)
    // A withdrawal that follows a publication to come is still to be done.
    if (next?.action === 'withdraw') await cancelAndRecord(req, { collection: slug, id: row.id, action: 'withdraw' })
  }
  return data
}

function withdraws({ draft, status, trash }: WriteIntent, row: PublicRow) {
  return isPublic(row) && (trash === 'in' || (status === 'draft' && !draft))
}

/** Removes the schedules of a document that is deleted for good. */
export const endSchedulesAtDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await cancelSchedules(req, collection.slug as DraftableSlug, String(id))
  return doc
}
