import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

export const FORGOTTEN_FOR_MS = HOUR_MS
export const INVITED_FOR_MS = 7 * DAY_MS

/**
 * How many times its first duration a link may last by being asked for again. So a link that somebody else may have seen
 * is not kept alive for good.
 */
const MOST_RENEWALS = 24

const MOMENT_DIGITS = 12
const RANDOM_BYTES = 20

/**
 * Makes the link by which an account chooses a password, valid for one use and `validForMs`; null when the account is
 * gone. While a link is valid the same one is returned, with its time renewed (P87): whoever asks for a link in somebody
 * else's name does not end the one that this person holds. Its host is that of `SITE_URL`, never that of the request.
 */
export async function makePasswordLink(payload: Payload, id: string, validForMs: number): Promise<string | null> {
  return await inTransaction(payload, async (req) => {
    const account = await payload.db.findOne<User>({ collection: 'users', req, where: { id: { equals: id } } })
    if (!account) return null
    const now = Date.now()
    const resetPasswordToken = reusableToken(account, now - validForMs * MOST_RENEWALS) ?? newToken(now)
    const resetPasswordExpiration = new Date(Math.max(now + validForMs, endOf(account))).toISOString()
    const data = { resetPasswordToken, resetPasswordExpiration, updatedAt: null }
    await payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
    return `${env.SITE_URL}/admin/reset/${resetPasswordToken}`
  })
}

/** Returns the token of a link that is still valid, unless it was made before `oldest`. */
function reusableToken(account: User, oldest: number): string | null {
  const { resetPasswordToken: token } = account
  return token && endOf(account) > Date.now() && madeAt(token) > oldest ? token : null
}

/** A token begins with the moment when it was made, as nothing else keeps it: twelve of its hexadecimal digits. */
function newToken(now: number): string {
  return now.toString(16).padStart(MOMENT_DIGITS, '0') + randomBytes(RANDOM_BYTES).toString('hex')
}

/** Milliseconds since 1970; 0 for a token that Payload made. */
function madeAt(token: string): number {
  if (token.length !== MOMENT_DIGITS + 2 * RANDOM_BYTES) return 0
  return Number.parseInt(token.slice(0, MOMENT_DIGITS), 16)
}

function endOf({ resetPasswordExpiration }: User): number {
  return resetPasswordExpiration ? Date.parse(resetPasswordExpiration) : 0
}
