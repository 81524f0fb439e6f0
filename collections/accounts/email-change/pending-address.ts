import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'

const DAY_MS = 24 * 60 * 60 * 1000

/** What an account keeps of a new address that is not confirmed: the link itself is only in the letter. */
export type PendingAddress = Required<Pick<User, 'pendingEmail' | 'pendingEmailToken' | 'pendingEmailUntil'>>

export const NO_PENDING_ADDRESS: PendingAddress = {
  pendingEmail: null,
  pendingEmailToken: null,
  pendingEmailUntil: null,
}

/** Returns what to store for a new address, and the link that confirms it, on the site's own address. */
export function pendingAddress(address: string): { pending: PendingAddress; href: string } {
  const token = randomBytes(32).toString('base64url')
  const pending = {
    pendingEmail: address,
    pendingEmailToken: hashOf(token),
    pendingEmailUntil: new Date(Date.now() + DAY_MS).toISOString(),
  }
  return { pending, href: `${env.SITE_URL}/admin/adresse/${token}` }
}

/** The account that a link belongs to; null when it was used, replaced, or is past its time. */
export async function accountOfLink(req: PayloadRequest, token: string): Promise<User | null> {
  const where: Where = {
    and: [
      { pendingEmailToken: { equals: hashOf(token) } },
      { pendingEmailUntil: { greater_than: new Date().toISOString() } },
      { frozen: { not_equals: true } },
    ],
  }
  return await req.payload.db.findOne<User>({ collection: 'users', req, where })
}

export async function isTaken(req: PayloadRequest, address: string): Promise<boolean> {
  const where = { email: { equals: address } }
  return (await req.payload.db.count({ collection: 'users', req, where })).totalDocs > 0
}

/** A link has 256 bits of chance: a fast hash keeps it from whoever reads the database. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
