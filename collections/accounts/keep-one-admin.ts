import type { CollectionBeforeDeleteHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { forbidden, invalidField } from '../checks/http-errors'

const LAST_ADMIN = 'C’est le dernier compte d’administration : nommez-en un autre d’abord.'

/** Refuses to take the last admin's role away, or to freeze that account: nobody could then manage the site. */
export const keepOneAdmin: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || originalDoc?.role !== 'admin') return data
  const losesRole = data?.role && data.role !== 'admin'
  const isFreezing = data?.frozen === true && !originalDoc.frozen
  if ((losesRole || isFreezing) && !(await mayLeave(req, originalDoc.id))) {
    const [path, label] = losesRole ? ['role', 'Rôle'] : ['frozen', 'Compte suspendu']
    throw invalidField(req, 'users', path, label, LAST_ADMIN)
  }
  return data
}

export const keepOneAdminThroughDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await req.payload.db.findOne<{ id: string; role: string }>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  })
  if (account?.role === 'admin' && !(await mayLeave(req, account.id))) throw forbidden(LAST_ADMIN)
}

/**
 * Resolves to whether this admin may be removed, with the others of the same request. P6: of two admins removed in one
 * bulk request, each would find the other still there.
 */
async function mayLeave(req: PayloadRequest, id: string): Promise<boolean> {
  req.context.leavingAdmins ??= new Set()
  const leaving = req.context.leavingAdmins
  // Noted before the query, so that no other admin can be removed between the two.
  leaving.add(id)
  const { totalDocs } = await req.payload.db.count({
    collection: 'users',
    req,
    where: {
      and: [{ role: { equals: 'admin' } }, { frozen: { not_equals: true } }, { id: { not_in: [...leaving] } }],
    },
  })
  if (totalDocs === 0) leaving.delete(id)
  return totalDocs > 0
}
