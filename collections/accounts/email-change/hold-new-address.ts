import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, Payload } from 'payload'
import { z } from 'zod'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { env } from '@/payload/env'
import { addressAskedLetter, newAddressLetter } from '@/payload/mail/account-letters'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../../access'
import { invalidField } from '../../checks/http-errors'
import { otherPersonOf, sendOrLog, tellAddressChanged } from '../identity/letters'
import { type InvitationOutcome, sendInvitation } from '../invitation'
import { isTaken, pendingAddress } from './pending-address'

/** What a request asked for: the letters leave after its commit. */
export interface AskedAddress {
  account: string
  address: string
  /** The link that confirms it; null when another account has the address, which only admins are told. */
  href: string | null
  /** The admin who asked; null for the person. */
  by: string | null
  /** Whether the mail server took the letter to the new address; undefined before it was asked. */
  isSent?: boolean
}

/** An invited person whose address changed. */
export interface Reinvited {
  account: string
  /** Undefined before the letter left. */
  outcome?: InvitationOutcome
}

declare module 'payload' {
  interface RequestContext {
    askedAddress?: AskedAddress
    reinvited?: Reinvited
  }
}

/**
 * A new address, one's own or given by an admin, waits for the link that is sent to it: a mistyped one would give the
 * account to a stranger. That of a person who was invited and has no password changes at once, with a new invitation.
 */
export const holdNewAddress: CollectionBeforeValidateHook<User> = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc || !req.user || typeof data?.email !== 'string') return data
  const address = data.email.trim().toLowerCase()
  if (address === originalDoc.email) return data
  const refuse = (message: string) => invalidField(req, 'users', 'email', 'Adresse électronique', message)
  if (!z.email().safeParse(address).success) throw refuse('Donnez une adresse électronique, comme prenom@exemple.fr.')
  if (!originalDoc.hash) {
    req.context.reinvited = { account: originalDoc.id }
    return data
  }
  const isUsed = await isTaken(req, address)
  // Others do not read addresses: they are not told who has an account.
  if (isUsed && isAdmin(personOf(req))) throw refuse('Cette adresse est celle d’un autre compte.')
  const { pending, href } = pendingAddress(address)
  const by = otherPersonOf(req, originalDoc)
  req.context.askedAddress = { account: originalDoc.id, address, href: isUsed ? null : href, by }
  return { ...data, email: originalDoc.email, ...pending }
}

/** Writes to the new address and to the present one; the answer to the request waits for it, no transaction does. */
export const writeToBothAddresses: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  const { askedAddress, reinvited } = req.context
  const { payload } = req
  if (askedAddress?.account === doc.id) {
    const account = { id: doc.id, name: doc.name, email: doc.email }
    await afterCommit(req, async () => {
      askedAddress.isSent = await writeAboutAsked(payload, account, askedAddress)
    })
  }
  if (reinvited?.account === doc.id) {
    const { name } = (req.user ?? {}) as Partial<User>
    await afterCommit(req, async () => {
      reinvited.outcome = await sendInvitation(payload, doc, name ?? null)
    })
  } else if (operation === 'update' && previousDoc?.email && previousDoc.email !== doc.email) {
    await tellAddressChanged(req, doc, previousDoc.email)
  }
  return doc
}

/** Side by side, so that a taken address does not show by its delay. */
async function writeAboutAsked(
  payload: Payload,
  account: Pick<User, 'email' | 'id' | 'name'>,
  { address, by, href }: AskedAddress,
): Promise<boolean> {
  const [isTold, isAsked] = await Promise.all([
    sendOrLog(payload, account, (site) => addressAskedLetter(account, { address, by }, site, env.SITE_URL)),
    href === null ||
      sendOrLog(payload, { ...account, email: address }, (site) => newAddressLetter(account, href, site)),
  ])
  return href === null ? isTold : isAsked
}
