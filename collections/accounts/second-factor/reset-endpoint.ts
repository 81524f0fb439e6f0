import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../../access'
import { badRequest } from '../../checks/http-errors'
import { findAccount } from '../account-state'
import { requireConfirmedIdentity } from '../identity/confirmed'
import { removeSecondFactor } from './store'

/**
 * An admin removes the second factor of somebody who lost phone and recovery codes: the password alone opens that
 * account until they enrol anew.
 */
export const resetSecondFactor: Endpoint = {
  path: '/:id/reset-second-factor',
  method: 'post',
  handler: async (req) => {
    const account = await othersAccount(req)
    await removeSecondFactor(req, account)
    return Response.json({ message: `La double authentification de ${account.name} est retirée.` })
  },
}

async function othersAccount(req: PayloadRequest): Promise<User> {
  if (!isAdmin(personOf(req))) throw new Forbidden(req.t)
  await requireConfirmedIdentity(req)
  const account = await findAccount(req.payload, String(req.routeParams?.id))
  if (!account) throw new NotFound(req.t)
  if (account.id === req.user?.id) throw badRequest('La vôtre se change dans « Mon compte ».')
  return account
}
