import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { env } from '@/payload/env'
import {
  addressChangedLetter,
  passwordChangedLetter,
  secondFactorPartRemovedLetter,
  secondFactorRemovedLetter,
} from '@/payload/mail/account-letters'
import type { Letter } from '@/payload/mail/letter'
import { sendLetter } from '@/payload/mail/send-letter'
import type { User } from '@/payload-types'

type Addressee = Pick<User, 'email' | 'id' | 'name'>

/*
 * What a person is written about their account. Each letter leaves after the commit and holds nobody up; one that the
 * mail server does not take is logged, and undoes nothing.
 */

export async function tellPasswordChanged(req: PayloadRequest, account: Addressee): Promise<void> {
  const act = { at: new Date(), by: otherPersonOf(req, account) }
  await tell(req, account, (site) => passwordChangedLetter(account, act, site, env.SITE_URL))
}

/** To `former`, the address that the account had. */
export async function tellAddressChanged(req: PayloadRequest, account: Addressee, former: string): Promise<void> {
  await tell(req, { ...account, email: former }, (site) =>
    addressChangedLetter(account, account.email, site, env.SITE_URL),
  )
}

/** For whoever removes the second factor of an account. */
export async function tellSecondFactorRemoved(req: PayloadRequest, account: Addressee): Promise<void> {
  const act = { at: new Date(), by: otherPersonOf(req, account) }
  await tell(req, account, (site) => secondFactorRemovedLetter(account, act, site, env.SITE_URL))
}

/** For who removes one of several; `part`: see its letter. */
export async function tellSecondFactorPartRemoved(
  req: PayloadRequest,
  account: Addressee,
  part: string,
): Promise<void> {
  const removed = { at: new Date(), part }
  await tell(req, account, (site) => secondFactorPartRemovedLetter(account, removed, site, env.SITE_URL))
}

/** The name of the person who acts on somebody else's account; null when it is their own, or a command. */
export function otherPersonOf({ user }: PayloadRequest, { id }: Pick<User, 'id'>): string | null {
  return user && user.id !== id ? ((user as User).name ?? null) : null
}

/** Sends a letter after the commit, and holds nobody up. */
export async function tell(req: PayloadRequest, to: Addressee, write: (site: string) => Letter): Promise<void> {
  const { payload } = req
  await afterCommit(req, () => void sendOrLog(payload, to, write))
}

/** Resolves to whether the mail server took the letter. */
export async function sendOrLog(payload: Payload, to: Addressee, write: (site: string) => Letter): Promise<boolean> {
  try {
    await sendLetter(payload, to, write)
    return true
  } catch (err) {
    payload.logger.error({ err, msg: `a letter about the account ${to.id} was not sent` })
    return false
  }
}
