import type { Payload } from 'payload'
import { env } from '@/payload/env'
import { noteUse } from './last-uses'
import type { Session } from './session-of'
import type { LoggedIn } from './session-token'

const HOUR_MS = 60 * 60 * 1000
const IDLE_MS = env.SESSION_IDLE_HOURS * HOUR_MS
const LONGEST_MS = env.SESSION_MAX_DAYS * 24 * HOUR_MS

/**
 * Returns the end of a session that is used now (ISO 8601): `SESSION_IDLE_HOURS` from now, and no later than
 * `SESSION_MAX_DAYS` from its beginning.
 */
export function sessionEnd({ createdAt }: Pick<Session, 'createdAt'>, now = Date.now()): string {
  const began = createdAt ? Date.parse(createdAt) : now
  return new Date(Math.min(now + IDLE_MS, began + LONGEST_MS)).toISOString()
}

/** Whether a session has run out, by the settings of today. */
export function isOver({ createdAt, expiresAt }: Session, now = Date.now()): boolean {
  return Date.parse(expiresAt) <= now || Date.parse(sessionEnd({ createdAt }, now)) <= now
}

/**
 * P86: has each request of a session that has run out answered as nobody's, and notes the use of the others. Payload
 * asks whether the session is there, not whether it is over.
 */
export function endSessionsInTime(payload: Payload): void {
  for (const strategy of payload.authStrategies) {
    if (strategy.name !== 'local-jwt') continue
    const { authenticate } = strategy
    strategy.authenticate = async (args) => {
      const known = await authenticate(args)
      if (!known.user) return known
      const user = known.user as unknown as LoggedIn
      const session = user.sessions?.find(({ id }) => id === user._sid)
      if (!session || isOver(session)) return { ...known, user: null }
      noteUse(user.id, session)
      return known
    }
  }
}
