import type { PayloadRequest, Where } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { Proposal } from '@/payload-types'

type Reading = Pick<PayloadRequest, 'payload'> & Partial<Pick<PayloadRequest, 'transactionID'>>

/** Returns what is proposed or was sent back of a document; null when nothing is. In the transaction of `req`. */
export async function proposalOf(req: Reading, collection: DraftableSlug, id: string): Promise<Proposal | null> {
  return await req.payload.db.findOne<Proposal>({
    collection: 'proposals',
    req,
    where: of(collection, id),
  })
}

/** Returns the proposals of one state, the oldest first. */
export async function allProposals(req: Reading, state: Proposal['state']): Promise<Proposal[]> {
  const { docs } = await req.payload.db.find<Proposal>({
    collection: 'proposals',
    limit: 0,
    pagination: false,
    req,
    sort: 'at',
    where: { state: { equals: state } },
  })
  return docs
}

/** Returns what is proposed or was sent back of these documents. */
export async function proposalsOf(req: Reading, collection: DraftableSlug, ids: string[]): Promise<Proposal[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<Proposal>({
    collection: 'proposals',
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ documentId: { in: ids } }, { documentCollection: { equals: collection } }] },
  })
  return docs
}

/** Deletes what is proposed or was sent back of a document. */
export async function deleteProposal(req: Reading, collection: DraftableSlug, id: string): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'proposals', req, where: of(collection, id) })
}

function of(collection: DraftableSlug, id: string): Where {
  return { and: [{ documentId: { equals: id } }, { documentCollection: { equals: collection } }] }
}
