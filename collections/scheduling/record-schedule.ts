import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { Schedule } from '@/payload-types'
import type { EventName } from '../journal/events'
import { recordedNetwork } from '../journal/network'
import { record } from '../journal/record'
import { recordedText } from '../journal/recorded-text'
import { cancelSchedules, type ScheduledAction, schedulesOf } from './find-schedules'

type Recorded = Pick<Schedule, 'action' | 'at' | 'documentCollection' | 'documentId'>

/** Records what happens to a schedule, with its action and its minute, in the transaction of `req`. */
export async function recordSchedule(
  req: PayloadRequest,
  event: Extract<EventName, 'schedule-cancelled' | 'schedule-made'>,
  { action, at, documentCollection, documentId }: Recorded,
  network: string | null = recordedNetwork(req),
): Promise<void> {
  await record(req, {
    event,
    on: await recordedText(req, documentCollection as DraftableSlug, documentId),
    detail: `${action === 'publish' ? 'publication' : 'retrait'} le ${frenchDateAndTime(new Date(at).toISOString())}`,
    network,
  })
}

/** Deletes the schedules of a document, or that of one action, and records each. */
export async function cancelAndRecord(
  req: PayloadRequest,
  { collection, id, action }: { collection: DraftableSlug; id: string; action?: ScheduledAction | undefined },
  network: string | null = recordedNetwork(req),
): Promise<void> {
  const entries = await schedulesOf(req, collection, id)
  const cancelled = entries.filter((entry) => action === undefined || entry.action === action)
  if (cancelled.length === 0) return
  await cancelSchedules(req, collection, id, action)
  for (const entry of cancelled) await recordSchedule(req, 'schedule-cancelled', entry, network)
}

/** Records a schedule that was deleted in the list of schedules. */
export const recordCancelledSchedule: CollectionAfterDeleteHook<Schedule> = async ({ doc, req }) => {
  await recordSchedule(req, 'schedule-cancelled', doc)
  return doc
}
