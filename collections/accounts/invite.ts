import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { noted } from '@/payload/publication/request-context'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../access'

/** Returns the account that this request invites; null when it invites none. */
export function invitedGuest(req: PayloadRequest): User | null {
  return req.context.invitedGuest ?? null
}

/**
 * An account that an admin creates without a password, or with `invite`, gets a link to choose one. P32: Payload makes
 * no account without a password, so it has a random one until `leaveWithoutPassword`.
 */
export const inviteWithoutPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || !('data' in args)) return args
  const { invite, ...data } = (args.data ?? {}) as { invite?: unknown; password?: unknown }
  const isWithout = data.password === undefined || data.password === null
  const isInvitation = isAdmin(personOf(req)) && (isWithout || invite === true)
  req.context.isInvitation = isInvitation
  if (!isInvitation) return { ...args, data }
  return { ...args, data: { ...data, password: randomBytes(32).toString('base64url') } }
}

/** Removes the random password: nobody can log in without one, and the account shows that it was never used. */
export const leaveWithoutPassword: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !noted(req, 'isInvitation')) return doc
  await req.payload.db.updateOne({ collection: 'users', id: doc.id, data: { hash: null, salt: null }, req })
  req.context.invitedGuest = doc
  return doc
}
