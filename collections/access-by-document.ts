import type { Access, PayloadRequest } from 'payload'
import { type DraftableSlug, isPublic, type PublicRow, publicRow } from '@/payload/publication/public-row'
import {
  type DocumentFacts,
  isEditor,
  mayChangeMedia,
  mayTrash,
  mayWrite,
  ownDrafts,
  personOf,
  writesDrafts,
} from './access'
import { proposalOf } from './review/find-proposals'
import { usesOf } from './usage/usage'

/** Update of an article or a page: by id on its public row; in bulk as a query that the guard then checks again. */
export function ownDraftsOrEditors(collection: DraftableSlug): Access {
  return async ({ req, id, data }) => {
    const person = personOf(req)
    if (isEditor(person)) return true
    if (!person || !writesDrafts(person)) return false
    if (id === undefined) return data?._status === 'published' ? false : ownDrafts(person)
    const row = await publicRow(req, collection, id)
    // A document that does not exist is Payload's to answer, with 404.
    return row === null || mayWrite(person, await factsAsked(req, collection, row), false)
  }
}

/**
 * P37: Payload calls this for the trash and for deletion alike. Deletion for good is refused to writers in the guard:
 * answering no here would hide the trash from them in the admin.
 */
export function trashOwnDraftsOrEditors(collection: DraftableSlug): Access {
  return async ({ req, id }) => {
    const person = personOf(req)
    if (isEditor(person)) return true
    if (!person || !writesDrafts(person)) return false
    if (id === undefined) return ownDrafts(person)
    const row = await publicRow(req, collection, id)
    return row === null || mayTrash(person, await factsAsked(req, collection, row))
  }
}

/** Change of a file: editors all, a writer own ones that nothing published shows. */
export const ownUnusedMediaOrEditors: Access = async ({ req, id }) => {
  const person = personOf(req)
  if (isEditor(person)) return true
  if (!writesDrafts(person) || id === undefined) return false
  const row = await req.payload.db.findOne<{ createdBy?: string | null; id: string }>({
    collection: 'media',
    req,
    where: { id: { equals: id } },
  })
  if (!row) return true
  const uses = await usesOf(req, 'media', id)
  return mayChangeMedia(person, { createdBy: row.createdBy ?? null, inUse: uses.length > 0 })
}

/** Returns the facts of a row that the policy needs, without its proposal. */
export function documentFacts(row: PublicRow): DocumentFacts {
  return { createdBy: row.createdBy ?? null, published: isPublic(row) }
}

/** A write of a proposed document is left to the guard, which says why it is refused: Payload's own refusal does not. */
async function factsAsked(req: PayloadRequest, collection: DraftableSlug, row: PublicRow): Promise<DocumentFacts> {
  return req.context.writeIntent ? documentFacts(row) : await factsOf(req, collection, row)
}

/** Returns the facts of a row that the policy needs; whether it is proposed is read in the transaction of `req`. */
export async function factsOf(req: PayloadRequest, collection: DraftableSlug, row: PublicRow): Promise<DocumentFacts> {
  const proposal = await proposalOf(req, collection, row.id)
  return { ...documentFacts(row), proposed: proposal?.state === 'proposed' }
}
