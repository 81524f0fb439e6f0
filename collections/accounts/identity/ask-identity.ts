import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { invalidField } from '../../checks/http-errors'
import { isGiven, requireConfirmedIdentity } from './confirmed'

/**
 * An open session that somebody left behind, or took, is not enough to take an account: one's own password needs the
 * present one in the same request, what `isSensitive` names a confirmed identity.
 */
export const askIdentity: CollectionBeforeValidateHook<User> = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const { currentPassword, ...rest } = data as typeof data & { currentPassword?: unknown }
  // Nobody: a command, or the form of the first account. Without a row before it: the link of a letter.
  if (!req.user || (operation === 'update' && !originalDoc)) return rest
  const before = operation === 'update' ? originalDoc : undefined
  const isOwnPassword = Boolean(rest.password) && before?.id === req.user.id
  if (isOwnPassword && !isGiven(currentPassword)) {
    const message = 'Donnez votre mot de passe actuel.'
    throw invalidField(req, 'users', 'currentPassword', 'Mot de passe actuel', message)
  }
  if (isOwnPassword || isSensitive(rest, before)) await requireConfirmedIdentity(req, currentPassword)
  return rest
}

type Change = Partial<Pick<User, 'email' | 'frozen' | 'password' | 'role'>>

/**
 * Whether a write gives somebody an account or takes one away: a new admin, another address, role or password, an admin
 * frozen or freed. `before` is the account as it was, undefined when it is new.
 */
export function isSensitive(change: Change, before: Change | undefined): boolean {
  if (!before) return change.role === 'admin'
  const isMoved = typeof change.email === 'string' && change.email.trim().toLowerCase() !== before.email
  const isOtherRole = Boolean(change.role) && change.role !== before.role
  const isOtherState = typeof change.frozen === 'boolean' && change.frozen !== Boolean(before.frozen)
  return Boolean(change.password) || isMoved || isOtherRole || (before.role === 'admin' && isOtherState)
}
