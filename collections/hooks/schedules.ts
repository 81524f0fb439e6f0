import type { CollectionAfterDeleteHook, CollectionBeforeValidateHook } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { scheduledWrite } from '@/payload/publication/scheduled-text'
import { cancelSchedules } from '@/payload/publication/schedules'
import { publishes } from './guard-write'
import { writeIntent } from './write-intent'

/** What somebody publishes by hand takes the place of what was to be published later: that text is the older one. */
export const endScheduleAtPublication: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const row = rowBefore(req, originalDoc?.id)
  if (row && !scheduledWrite(req) && publishes(writeIntent(req), row)) {
    await cancelSchedules(req, collection.slug as DraftableSlug, row.id, 'publish')
  }
  return data
}

/** Nothing more happens to what was deleted for good. */
export const endSchedulesAtDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await cancelSchedules(req, collection.slug as DraftableSlug, String(id))
  return doc
}
