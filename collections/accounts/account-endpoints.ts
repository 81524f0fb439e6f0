import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'
import { isAdmin, isFrozen, personOf } from '../access'
import { badRequest, unavailable } from '../checks/http-errors'
import { record } from '../journal/record'
import { accountState, findAccount } from './account-state'
import { requireConfirmedIdentity } from './identity/confirmed'
import { invitationSentence, sendInvitation } from './invitation'
import { INVITED_FOR_MS, makePasswordLink } from './password-link'
import { recordedAccount } from './record-account'
import { resetSecondFactor } from './second-factor/reset-endpoint'

/*
 * The actions of admins on an account, in addition to its fields. Each answers with the account's `state`, and with a
 * French `message` where there is one.
 */

const readState: Endpoint = {
  path: '/:id/state',
  method: 'get',
  handler: async (req) => answer(req, await accountForAdmin(req)),
}

/** Sends a new invitation to an account without a password. */
const invite: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    const account = await guestForAdmin(req)
    const outcome = await sendInvitation(req.payload, account, req.user?.name ?? null)
    const message = invitationSentence(outcome, account.email)
    if (outcome !== 'failed') await record(req, { event: 'account-invited', on: recordedAccount(account) })
    if (outcome === 'failed') throw unavailable(message)
    return answer(req, (await findAccount(req.payload, account.id)) ?? account, message)
  },
}

/**
 * The link of an invitation, for an admin to hand over, where the site sends no mail. It opens the account, so the admin
 * proves who they are.
 */
const invitationLink: Endpoint = {
  path: '/:id/invitation-link',
  method: 'post',
  handler: async (req) => {
    const account = await guestForAdmin(req)
    if (env.SMTP_URL) throw badRequest('Ce site envoie des courriels : renvoyez l’invitation.')
    await requireConfirmedIdentity(req)
    const link = await makePasswordLink(req.payload, account.id, INVITED_FOR_MS)
    if (!link) throw new NotFound(req.t)
    await record(req, { event: 'account-invited', on: recordedAccount(account) })
    return Response.json({
      link,
      message: 'Ce lien sert une fois, pendant sept jours. Ne le donnez qu’à cette personne.',
    })
  },
}

export const accountEndpoints = [readState, invite, invitationLink, resetSecondFactor]

/** The account of the address, as long as its person has no password yet. */
async function guestForAdmin(req: PayloadRequest): Promise<User> {
  const account = await accountForAdmin(req)
  if (account.hash) throw badRequest('Cette personne a déjà un mot de passe : elle n’a plus besoin d’invitation.')
  if (isFrozen(account)) throw badRequest('Ce compte est suspendu : levez d’abord la suspension.')
  return account
}

/** The account of the address, for admins only. */
async function accountForAdmin(req: PayloadRequest): Promise<User> {
  if (!isAdmin(personOf(req))) throw new Forbidden(req.t)
  const account = await findAccount(req.payload, String(req.routeParams?.id))
  if (!account) throw new NotFound(req.t)
  return account
}

function answer(req: PayloadRequest, account: User, message?: string) {
  return Response.json({ message, state: accountState(account, req) })
}
