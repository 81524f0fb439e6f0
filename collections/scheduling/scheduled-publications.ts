import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { failureOf } from '@/payload/jobs/failure'
import { isPublic, publicRow } from '@/payload/publication/public-row'
import { logger } from '@/payload/server/log/logger'
import { record } from '../journal/record'
import { recordedText } from '../journal/recorded-text'
import { findSchedule, type ScheduleEntry, schedulesOf } from './find-schedules'
import { isSameText, keepDraft, latestText, publishText, withdraw } from './scheduled-text'

const AT_ONCE = 100
/** Five seconds, then twice as long each time: the last try is about three quarters of an hour after the first. */
const FIRST_PAUSE_MS = 5_000
const MOST_TRIES = 10
const GIVEN_UP = 'Le site n’a pas pu le faire, après dix essais : prévenez la personne qui s’en occupe.'

/**
 * Carries out the schedules that are due, in the order of their minutes. One that fails notes the reason and is tried
 * again later; the others do not wait for it.
 */
export async function carryOutDue(payload: Payload, stopping?: AbortSignal): Promise<void> {
  const { docs } = await payload.db.find<ScheduleEntry>({
    collection: 'schedules',
    limit: AT_ONCE,
    pagination: false,
    select: {
      id: true,
      at: true,
      action: true,
      title: true,
      tries: true,
      documentCollection: true,
      documentId: true,
    },
    sort: 'at',
    where: {
      and: [{ state: { equals: 'waiting' } }, { nextTryAt: { less_than_equal: new Date().toISOString() } }],
    },
  })
  for (const due of docs) {
    if (stopping?.aborted) return
    try {
      await carryOut(payload, due.id)
    } catch (error) {
      await noteFailure(payload, due, error)
    }
  }
}

/**
 * Carries out a schedule and deletes it, in one transaction: if the process is killed, both happened or neither, and a
 * second run finds nothing to do.
 */
async function carryOut(payload: Payload, id: string): Promise<void> {
  const done = await inTransaction(payload, async (req) => {
    const schedule = await findSchedule(req, id)
    if (!schedule || (await waitsForAnother(req, schedule))) return null
    await act(req, schedule)
    await payload.db.deleteOne({ collection: 'schedules', req, where: { id: { equals: id } } })
    return schedule
  })
  if (done) logDone(done)
}

/** A withdrawal does not overtake the publication before it that is being tried again, nor the other way round. */
async function waitsForAnother(req: PayloadRequest, { at, documentCollection, documentId }: Due): Promise<boolean> {
  const entries = await schedulesOf(req, documentCollection, documentId)
  return entries.some((entry) => entry.state === 'waiting' && entry.at < at)
}

class InTrashError extends Error {}

type Due = NonNullable<Awaited<ReturnType<typeof findSchedule>>>

async function act(req: PayloadRequest, schedule: Due): Promise<void> {
  const { action, at, createdBy = null, documentCollection: collection, documentId: id } = schedule
  const latest = await latestText(req, collection, id)
  // Deleted for good by another request at the same time.
  if (!latest) return
  if (action === 'withdraw') {
    if (!isPublic(await publicRow(req, collection, id))) return
    return await withdraw(req, { collection, id, revision: latest.revision, updatedBy: createdBy })
  }
  if (latest.deletedAt) throw new InTrashError('It is in the trash.')
  const { text, revision, updatedBy } = latest
  const isWhole = isSameText(schedule.text, text)
  // Without a later write, an open form can go on from its revision.
  const published = isWhole ? revision : schedule.revision
  await publishText(req, schedule.text, { collection, id, at, revision: published, updatedBy: createdBy })
  if (!isWhole) await keepDraft(req, text, { collection, id, revision, updatedBy })
}

async function noteFailure(payload: Payload, { id, tries, ...schedule }: ScheduleEntry, error: unknown): Promise<void> {
  const { sentence, isLasting } =
    error instanceof InTrashError
      ? { sentence: 'Le document est à la corbeille : il n’a pas été publié.', isLasting: true }
      : failureOf(error)
  const isOver = isLasting || tries + 1 >= MOST_TRIES
  const problem = isOver && !isLasting ? GIVEN_UP : sentence
  const { action, documentCollection, documentId } = schedule
  logger.error({ err: error, action, documentCollection, documentId, isOver }, 'what was scheduled failed')
  await payload.db.updateOne({
    collection: 'schedules',
    data: {
      state: isOver ? 'failed' : 'waiting',
      problem,
      tries: tries + 1,
      nextTryAt: new Date(Date.now() + FIRST_PAUSE_MS * 2 ** tries).toISOString(),
    },
    where: { id: { equals: id } },
  })
  if (!isOver) return
  const on = await recordedText({ payload }, documentCollection, documentId)
  await record({ payload, payloadAPI: 'local', user: null }, { event: 'schedule-failed', on, detail: problem })
}

function logDone({ action, at, documentCollection, documentId }: Due) {
  const late = Math.round((Date.now() - Date.parse(at)) / 1000)
  logger.info({ action, documentCollection, documentId, secondsLate: late }, 'done as scheduled')
}
