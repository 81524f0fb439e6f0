import type { Endpoint, PayloadRequest, Where } from 'payload'
import { newAddressLetter } from '@/payload/mail/account-letters'
import type { User } from '@/payload-types'
import { badRequest, unavailable } from '../../checks/http-errors'
import { sendOrLog } from '../identity/letters'
import { takeOrRefuse } from '../limits/limits'
import { ownOrAnyAccount } from '../own-or-any-account'
import { isTaken, NO_PENDING_ADDRESS, type PendingAddress, pendingAddress } from './pending-address'

/** A new address that waits for its link, as the account form shows it. */
export interface ShownPendingAddress {
  address: string
  /** ISO 8601 */
  until: string
}

const NONE = 'Aucune adresse n’attend de confirmation.'

/** The new address of an account that is not confirmed yet, for its owner and for admins: reads it, sends its link again, gives it up. */
export const pendingAddressEndpoints: Endpoint[] = [
  {
    path: '/:id/pending-email',
    method: 'get',
    handler: async (req) => Response.json({ pending: pendingOf(await ownOrAnyAccount(req)) }),
  },
  { path: '/:id/pending-email', method: 'post', handler: sendAgain },
  {
    path: '/:id/pending-email',
    method: 'delete',
    handler: async (req) => {
      const account = await ownOrAnyAccount(req)
      await write(req, account, NO_PENDING_ADDRESS)
      return Response.json({ message: `L’adresse reste ${account.email}.`, pending: null })
    },
  },
]

/** A new link, to the same address: the former one is no longer good. */
async function sendAgain(req: PayloadRequest): Promise<Response> {
  const account = await ownOrAnyAccount(req)
  const address = pendingOf(account)?.address
  if (!address) throw badRequest(NONE)
  await takeOrRefuse('addressLinks', account.id)
  const { href, pending } = pendingAddress(address)
  // It may have been confirmed or given up meanwhile.
  if (!(await write(req, account, pending))) throw badRequest(NONE)
  // Who asks is not told that somebody else has this address.
  const isSent =
    (await isTaken(req, address)) ||
    (await sendOrLog(req.payload, { ...account, email: address }, (site) => newAddressLetter(account, href, site)))
  if (!isSent) throw unavailable('Le serveur d’envoi n’a pas pris le message. Réessayez plus tard.')
  const message = `Un nouveau lien est envoyé à ${address}. Le précédent ne sert plus.`
  return Response.json({ message, pending: { address, until: pending.pendingEmailUntil } })
}

/** Writes these fields alone, where the account still waits for the same address. Returns whether it did. */
async function write({ payload }: PayloadRequest, { id, pendingEmail }: User, data: PendingAddress): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { pendingEmail: { equals: pendingEmail ?? null } }] }
  return Boolean(await payload.db.updateOne({ collection: 'users', data, options: { atomic: true }, where }))
}

function pendingOf({ pendingEmail, pendingEmailUntil }: User): ShownPendingAddress | null {
  if (!pendingEmail || !pendingEmailUntil || Date.parse(pendingEmailUntil) <= Date.now()) return null
  return { address: pendingEmail, until: pendingEmailUntil }
}
