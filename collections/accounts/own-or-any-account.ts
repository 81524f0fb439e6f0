import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../access'
import { findAccount } from './account-state'

/** Returns the asker's own account, or for admins that of the address (`:id`). Throws 403 to others, 404 without one. */
export async function ownOrAnyAccount(req: PayloadRequest): Promise<User> {
  const person = personOf(req)
  const id = String(req.routeParams?.id ?? person?.id ?? '')
  if (!person || (id !== person.id && !isAdmin(person))) throw new Forbidden(req.t)
  const account = await findAccount(req.payload, id)
  if (!account) throw new NotFound(req.t)
  return account
}
