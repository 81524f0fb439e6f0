import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../access'
import { badRequest, unavailable } from '../checks/http-errors'
import { record } from '../journal/record'
import { accountState, findAccount } from './account-state'
import { isFrozen } from './identity/frozen'
import { invitationSentence, sendInvitation } from './invitation'
import { accountOf as recordedAccount } from './record-account'
import { endAndRecord, sayEnded } from './sessions/session-endpoints'
import { sessionOf } from './sessions/session-of'

/*
 * The actions of admins on an account, in addition to its fields. Each answers with the account's `state`, and with a
 * French `message` where there is one.
 */

const readState: Endpoint = {
  path: '/:id/state',
  method: 'get',
  handler: async (req) => answer(req, await accountOf(req)),
}

/** Closes every session except that of the request. */
const endSessions: Endpoint = {
  path: '/:id/end-sessions',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    const own = sessionOf(req)
    const { ended, sessions } = await endAndRecord(req, account, ({ id }) => id !== own)
    return answer(req, { ...account, sessions }, sayEnded(ended))
  },
}

/** Sends a new invitation to an account without a password. */
const invite: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    if (account.hash) {
      throw badRequest('Cette personne a déjà un mot de passe : elle n’a plus besoin d’invitation.')
    }
    if (isFrozen(account)) throw badRequest('Ce compte est suspendu : levez d’abord la suspension.')
    const outcome = await sendInvitation(req.payload, account, req.user?.name ?? null)
    const message = invitationSentence(outcome, account.email)
    if (outcome !== 'failed') await record(req, { event: 'account-invited', on: recordedAccount(account) })
    if (outcome === 'failed') throw unavailable(message)
    return answer(req, (await findAccount(req.payload, account.id)) ?? account, message)
  },
}

export const accountEndpoints = [readState, endSessions, invite]

/** The account of the address, for admins only. */
async function accountOf(req: PayloadRequest): Promise<User> {
  if (!isAdmin(personOf(req))) throw new Forbidden(req.t)
  const account = await findAccount(req.payload, String(req.routeParams?.id))
  if (!account) throw new NotFound(req.t)
  return account
}

function answer(req: PayloadRequest, account: User, message?: string) {
  return Response.json({ message, state: accountState(account, req) })
}
