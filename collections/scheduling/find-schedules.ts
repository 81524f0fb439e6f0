import type { Payload, PayloadRequest, Where } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { Schedule } from '@/payload-types'
import type { Text } from './scheduled-text'

export type ScheduledAction = Schedule['action']

/** A schedule without the text that it holds. */
export type ScheduleEntry = Omit<Schedule, 'createdBy' | 'text'> & { createdBy?: string | null }

const WITHOUT_TEXT = { text: false } as const

/** Returns the schedules of a document, the first to come first. */
export async function schedulesOf(
  req: PayloadRequest,
  collection: DraftableSlug,
  id: string,
): Promise<ScheduleEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    depth: 0,
    limit: 2,
    pagination: false,
    req,
    select: WITHOUT_TEXT,
    sort: 'at',
    where: of(collection, id),
  })
  return docs as ScheduleEntry[]
}

/** Returns all schedules, the first to come first, failed ones included. */
export async function allSchedules({ db }: Pick<Payload, 'db'>): Promise<ScheduleEntry[]> {
  const { docs } = await db.find<ScheduleEntry>({
    collection: 'schedules',
    limit: 0,
    pagination: false,
    select: { action: true, at: true, documentCollection: true, documentId: true, state: true },
    sort: 'at',
    where: { id: { exists: true } },
  })
  return docs
}

/** Returns a schedule as it is now, its text included; null once it is done or cancelled. */
export async function findSchedule(req: PayloadRequest, id: string): Promise<(ScheduleEntry & { text: Text }) | null> {
  return await req.payload.db.findOne<ScheduleEntry & { text: Text }>({
    collection: 'schedules',
    req,
    where: { id: { equals: id } },
  })
}

/** Deletes the schedules of a document, or that of one action. */
export async function cancelSchedules(
  req: PayloadRequest,
  collection: DraftableSlug,
  id: string,
  action?: ScheduledAction,
): Promise<void> {
  const conditions = action ? [of(collection, id), { action: { equals: action } }] : [of(collection, id)]
  await req.payload.db.deleteMany({ collection: 'schedules', req, where: { and: conditions } })
}

function of(collection: DraftableSlug, id: string): Where {
  return { and: [{ documentCollection: { equals: collection } }, { documentId: { equals: id } }] }
}
