import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { invalidField, refusal } from './refusal'

const LAST_ADMIN = 'C’est le dernier compte d’administration : nommez-en un autre d’abord.'

/** Refuses to take the last admin's role away: nobody could then manage the site. */
export const keepOneAdmin: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const losesRole = operation === 'update' && originalDoc?.role === 'admin' && data?.role && data.role !== 'admin'
  if (losesRole && !(await mayLeave(req, originalDoc.id))) {
    throw invalidField(req, 'users', 'role', 'Rôle', LAST_ADMIN)
  }
  return data
}

export const keepOneAdminThroughDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await req.payload.db.findOne<{ id: string; role: string }>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  })
  if (account?.role === 'admin' && !(await mayLeave(req, account.id))) throw refusal(LAST_ADMIN)
}

export const adminHasChanged: CollectionAfterChangeHook = ({ doc }) => {
  leaving.delete(doc.id)
  return doc
}

export const adminHasLeft: CollectionAfterDeleteHook = ({ id }) => {
  leaving.delete(String(id))
}

/**
 * Admins between the check and the write, and until when they count as gone. Payload writes the documents of a bulk
 * request side by side: two admins who leave together would each find the other still there.
 */
const leaving = new Map<string, number>()
/** A write that fails reaches no hook: it ends by itself. */
const LEAVING_MS = 5_000

async function mayLeave(req: PayloadRequest, id: string): Promise<boolean> {
  const now = Date.now()
  // Noted before the look at the database, so that nobody can leave between the two.
  leaving.set(id, now + LEAVING_MS)
  const gone = [...leaving].filter(([, until]) => until > now).map(([leaver]) => leaver)
  const { totalDocs } = await req.payload.db.count({
    collection: 'users',
    req,
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_in: gone } }] },
  })
  if (totalDocs === 0) leaving.delete(id)
  return totalDocs > 0
}
