import type { PayloadRequest } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { dueTexts } from '../reminders/find-reminders'
import { allProposals } from '../review/find-proposals'
import { allSchedules } from '../scheduling/find-schedules'
import type { IdsByState } from './marks'

type Reading = Pick<PayloadRequest, 'payload'> & Partial<Pick<PayloadRequest, 'transactionID'>>
type State = keyof IdsByState

/**
 * Returns the ids of what waits for its review, is scheduled, is to be looked at again, or has changes that readers do not see. Whoever shows the
 * documents asks for them with the rights of the reader.
 */
export async function idsInState(req: Reading, collection: DraftableSlug, state: State): Promise<string[]> {
  if (state === 'changed') return await changedIds(req, collection)
  if (state === 'due') return await dueIds(req, collection)
  const waiting = state === 'proposed' ? await allProposals(req, 'proposed') : await allSchedules(req.payload)
  const ids = waiting.filter((one) => one.documentCollection === collection).map(({ documentId }) => documentId)
  return [...new Set(ids)]
}

async function dueIds(req: Reading, collection: DraftableSlug): Promise<string[]> {
  const due = await dueTexts(req)
  return due.filter((one) => one.documentCollection === collection).map(({ documentId }) => documentId)
}

async function changedIds(req: Reading, collection: DraftableSlug): Promise<string[]> {
  const all = { collection, limit: 0, pagination: false, req }
  const drafts = await req.payload.db.findVersions({
    ...all,
    select: { parent: true },
    where: {
      and: [
        { latest: { equals: true } },
        { 'version._status': { equals: 'draft' } },
        { 'version.deletedAt': { exists: false } },
      ],
    },
  })
  const ids = drafts.docs.map(({ parent }) => String(parent))
  if (ids.length === 0) return []
  const published = await req.payload.db.find<{ id: string }>({
    ...all,
    select: { updatedAt: true },
    where: { and: [{ _status: { equals: 'published' } }, { id: { in: ids } }] },
  })
  return published.docs.map(({ id }) => id)
}
