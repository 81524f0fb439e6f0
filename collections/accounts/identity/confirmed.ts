import type { PayloadRequest } from 'payload'
import { processWide } from '@/payload/process-wide'
import type { User } from '@/payload-types'
import { forbidden, invalidField } from '../../checks/http-errors'
import { sessionOf } from '../sessions/session-of'
import { isOwnPassword } from './proofs'

const CONFIRMED_FOR_MS = 10 * 60 * 1000

/** Until when each session is confirmed, in milliseconds. In memory: after a restart, people are asked again. */
const confirmations = processWide('accounts.confirmed-sessions', () => new Map<string, number>())

/**
 * Throws unless the person proved who they are within ten minutes in this session: to confirm, to log in, or with this very
 * request by `currentPassword`. 403 with `data.confirm` when it is missing, 400 at `currentPassword` when it is wrong.
 */
export async function requireConfirmedIdentity(req: PayloadRequest, currentPassword?: unknown): Promise<void> {
  if (isGiven(currentPassword)) {
    if (await isOwnPassword(req, currentPassword)) return noteConfirmed(req)
    const message = 'Ce n’est pas votre mot de passe actuel.'
    throw invalidField(req, 'users', 'currentPassword', 'Mot de passe actuel', message)
  }
  if (!isConfirmed(req)) throw forbidden('Confirmez que c’est bien vous pour faire ce changement.', { confirm: true })
}

/** Notes that the person has just proved who they are, by their password or a second factor. */
export function noteConfirmed(req: PayloadRequest): void {
  const session = sessionOf(req)
  if (!session) return
  const now = Date.now()
  for (const [other, until] of confirmations) if (until <= now) confirmations.delete(other)
  confirmations.set(session, now + CONFIRMED_FOR_MS)
}

/** Whether something was given: an empty field is none. */
export function isGiven(currentPassword: unknown): boolean {
  return currentPassword !== undefined && currentPassword !== null && currentPassword !== ''
}

function isConfirmed(req: PayloadRequest): boolean {
  const session = sessionOf(req)
  if (!session) return false
  const opened = (req.user as User | null)?.sessions?.find(({ id }) => id === session)?.createdAt
  const since = Date.now() - CONFIRMED_FOR_MS
  return (confirmations.get(session) ?? 0) > Date.now() || (opened ? Date.parse(opened) > since : false)
}
