import { setTimeout } from 'node:timers/promises'
import { addDataAndFileToRequest, type Endpoint, type Payload } from 'payload'
import { passwordLetter } from '@/payload/mail/account-letters'
import { sendLetter } from '@/payload/mail/send-letter'
import type { User } from '@/payload-types'
import { badRequest } from '../hooks/refusal'
import { sendInvitation } from './invitation'
import { FORGOTTEN_FOR_MS, makePasswordLink } from './password-link'

/** The answer has left by then. */
const AFTER_THE_ANSWER_MS = 200
/** One message to somebody in that time, however often it is asked for. */
const PAUSE_MS = 15_000

/**
 * In place of Payload's own, which waits for the mail server and fails with it: here neither the answer nor its delay
 * tells whether the address has an account.
 */
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
      .catch((err: unknown) => payload.logger.error({ err, msg: 'Un lien de mot de passe n’a pas pu être envoyé.' }))
    return Response.json({ message: req.t('general:success') })
  },
}

/** Who never chose a password is invited again: the link then has the days of an invitation. */
async function sendPasswordLink(payload: Payload, email: string): Promise<void> {
  const account = await takeTurn(payload, email)
  if (!account) return
  if (!account.hash) {
    await sendInvitation(payload, account, null)
    return
  }
  const href = await makePasswordLink(payload, email, FORGOTTEN_FOR_MS)
  await sendLetter(payload, account, (site) => passwordLetter(account, href, site))
}

/** The account of `email`, if there is one that was sent nothing just before: one question to the database for both. */
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
