import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { scheduledWrite } from '@/collections/scheduling/scheduled-text'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { accountOf, personOf } from '../access'
import { placeEvent } from '../drafts/record-place'
import { writeIntent } from '../drafts/write-intent'
import { deleteProposal, proposalOf } from './find-proposals'
import { writePublished } from './letters'

const ENDING = new Set(['published', 'republished', 'trashed', 'withdrawn'])

/**
 * A publication, a withdrawal and the trash end what is proposed; whoever proposed is told of a publication. One that
 * was scheduled leaves the proposal of a newer text.
 */
export const endProposal: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const event = placeEvent(writeIntent(req), rowBefore(req, doc.id) ?? null)
  if (!event || !ENDING.has(event)) return doc
  const slug = collection.slug as DraftableSlug
  const proposal = await proposalOf(req, slug, doc.id)
  const scheduled = scheduledWrite(req)
  if (!proposal || (scheduled && scheduled.revision < proposal.revision)) return doc
  await deleteProposal(req, slug, doc.id)
  const person = personOf(req)
  const isOwn = person !== null && person !== undefined && accountOf(person) === proposal.by
  if (!isOwn && (event === 'published' || event === 'republished')) {
    const document = { collection: slug, id: doc.id as string, title: doc.title as string, slug: doc.slug as string }
    await afterCommit(req, () => writePublished(req.payload, document, { to: proposal.by, by: person?.name ?? null }))
  }
  return doc
}

/** Removes what was proposed of a document that is deleted for good. */
export const endProposalAtDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await deleteProposal(req, collection.slug as DraftableSlug, String(id))
  return doc
}
