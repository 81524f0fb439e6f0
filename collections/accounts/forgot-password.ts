import { setTimeout } from 'node:timers/promises'
import { addDataAndFileToRequest, type Endpoint, type Payload } from 'payload'
import { passwordLetter } from '@/payload/mail/account-letters'
import { sendLetter } from '@/payload/mail/send-letter'
import type { User } from '@/payload-types'
import { badRequest } from '../checks/http-errors'
import { sendInvitation } from './invitation'
import { take } from './limits/limits'
import { FORGOTTEN_FOR_MS, makePasswordLink } from './password-link'

/** The work begins after this delay, when the answer has been sent. */
const AFTER_THE_ANSWER_MS = 200
/** A person gets at most one message in that time. */
const PAUSE_MS = 15_000

/** Replaces Payload's endpoint (P31): neither the answer nor its delay reveals whether the address has an account. */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || email.trim() === '') throw badRequest('Il manque l’adresse électronique.')
    const { payload } = req
    setTimeout(AFTER_THE_ANSWER_MS)
      .then(() => sendPasswordLink(payload, email.trim().toLowerCase()))
      .catch((err: unknown) => payload.logger.error({ err, msg: 'a link to choose a password was not sent' }))
    return Response.json({ message: req.t('general:success') })
  },
}

/** Sends the link, at most three times an hour; an account without a password gets a new invitation, whose link is valid for longer. */
async function sendPasswordLink(payload: Payload, email: string): Promise<void> {
  const account = await takeTurn(payload, email)
  if (!account) return
  if ((await take('letters', account.id)) === null) return
  if (!account.hash) {
    await sendInvitation(payload, account, null)
    return
  }
  const href = await makePasswordLink(payload, account.id, FORGOTTEN_FOR_MS)
  if (href) await sendLetter(payload, account, (site) => passwordLetter(account, href, site))
}

/** Returns the account of `email`, unless it is frozen or was sent a message just before: one query checks all. */
async function takeTurn(payload: Payload, email: string): Promise<User | null> {
  const now = Date.now()
  const before = new Date(now - PAUSE_MS).toISOString()
  const account: unknown = await payload.db.updateOne({
    collection: 'users',
    data: { resetPasswordRequestedAt: new Date(now).toISOString() },
    options: { atomic: true },
    where: {
      and: [
        { email: { equals: email } },
        { frozen: { not_equals: true } },
        {
          or: [
            { resetPasswordRequestedAt: { exists: false } },
            { resetPasswordRequestedAt: { equals: null } },
            { resetPasswordRequestedAt: { less_than_equal: before } },
          ],
        },
      ],
    },
  })
  return account as User | null
}
