import type { Payload, TypedUser } from 'payload'
import { allProposals } from '@/collections/review/find-proposals'
import { allSchedules } from '@/collections/scheduling/find-schedules'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { IdsByState } from './question'

/** They stand in the address of the list, which has its longest. */
const MOST_IDS = 80
const MOST_READ = 500

/** Returns the ids of what waits for its review, is scheduled, or has changes that readers do not see, the newest first. */
export async function idsByState(
  payload: Payload,
  user: TypedUser | null | undefined,
  collection: DraftableSlug,
): Promise<IdsByState> {
  const isOfThis = ({ documentCollection }: { documentCollection: string }) => documentCollection === collection
  const proposals = (await allProposals({ payload }, 'proposed')).filter(isOfThis)
  const schedules = (await allSchedules(payload)).filter(isOfThis)
  return {
    proposed: few(proposals.map(({ documentId }) => documentId).toReversed()),
    scheduled: few(schedules.map(({ documentId }) => documentId)),
    changed: few(await changedIds(payload, user, collection)),
  }
}

async function changedIds(payload: Payload, user: TypedUser | null | undefined, collection: DraftableSlug) {
  const asked = { collection, depth: 0, overrideAccess: false, pagination: false, select: { updatedAt: true }, user }
  const drafts = await payload.find({
    ...(asked as { collection: 'articles' }),
    draft: true,
    limit: MOST_READ,
    sort: '-updatedAt',
    where: { _status: { equals: 'draft' } },
  })
  const ids = drafts.docs.map(({ id }) => id)
  if (ids.length === 0) return []
  const published = await payload.find({
    ...(asked as { collection: 'articles' }),
    where: { and: [{ _status: { equals: 'published' } }, { id: { in: ids } }] },
  })
  const online = new Set(published.docs.map(({ id }) => id))
  return ids.filter((id) => online.has(id))
}

function few(ids: string[]): string[] {
  return [...new Set(ids)].slice(0, MOST_IDS)
}
