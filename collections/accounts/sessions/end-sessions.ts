import type { PayloadRequest } from 'payload'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import type { User } from '@/payload-types'
import { openSessions, type Session } from './session-of'
import { tellEnded } from './tell-gate'

interface Ended {
  /** How many open sessions were ended. */
  ended: number
  /** Those that stay. */
  sessions: Session[]
}

/**
 * Ends the sessions of an account that `isMeant`. Reads and writes them in one transaction, and nothing else of the
 * account (P82). An account that is gone has none.
 */
export async function endSessionsOf(
  req: PayloadRequest,
  id: string,
  isMeant: (session: Session) => boolean,
): Promise<Ended> {
  return await inTransactionOf(req, async () => {
    const account = await req.payload.db.findOne<User>({ collection: 'users', req, where: { id: { equals: id } } })
    const open = account ? openSessions(account) : []
    const sessions = open.filter((session) => !isMeant(session))
    if (account) await writeSessions(req, id, sessions)
    await tellEnded(req, open.filter(isMeant))
    return { ended: open.length - sessions.length, sessions }
  })
}

/** Writes the sessions of an account and nothing else; `req` has the transaction in which they were read. */
export async function writeSessions(req: PayloadRequest, id: string, sessions: Session[]): Promise<void> {
  // `updatedAt: null` leaves the day of the last change as it is.
  const data = { sessions, updatedAt: null }
  await req.payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
}
