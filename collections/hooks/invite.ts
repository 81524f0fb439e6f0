import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../access'

/** Who is invited by this request; null when nobody is. */
export function invitedGuest(req: PayloadRequest): User | null {
  return (req.context.invitedGuest as User | undefined) ?? null
}

/**
 * Somebody whom an admin creates without a password, or with `invite`, chooses it by a link. Payload makes no account
 * without one: it has a random password, until `leaveWithoutPassword`.
 */
export const inviteWithoutPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || !('data' in args)) return args
  const { invite, ...data } = (args.data ?? {}) as { invite?: unknown; password?: unknown }
  const isWithout = data.password === undefined || data.password === null
  if (!isAdmin(personOf(req)) || !(isWithout || invite === true)) return { ...args, data }
  req.context.invites = true
  return { ...args, data: { ...data, password: randomBytes(32).toString('base64url') } }
}

/** Takes the random password away: an account without one opens to nobody, and shows that its person never came. */
export const leaveWithoutPassword: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.context.invites) return doc
  await req.payload.db.updateOne({ collection: 'users', id: doc.id, data: { hash: null, salt: null }, req })
  req.context.invitedGuest = doc
  return doc
}
