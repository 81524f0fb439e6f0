import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import type { User } from '@/payload-types'
import { record } from '../../journal/record'
import { ownOrAnyAccount } from '../own-or-any-account'
import { recordedAccount } from '../record-account'
import { endSessionsOf } from './end-sessions'
import { lastUseOf } from './last-uses'
import { openSessions, type Session, sessionOf } from './session-of'

/** An open session, as « Mes sessions » shows it. Dates are ISO 8601. */
export interface SessionView {
  id: string
  /** In French. */
  device: string
  /** Shortened; null when it was not noted. */
  address: string | null
  openedAt: string | null
  lastUsedAt: string | null
  /** Whether it is the one of the request. */
  isThisOne: boolean
}

/** « Mes sessions » of whoever asks (`/users/sessions`), and for admins those of an account (`/users/ID/sessions`). */
export const sessionEndpoints: Endpoint[] = ['/sessions', '/:id/sessions'].flatMap((path): Endpoint[] => [
  { path, method: 'get', handler: async (req) => answer(req, openSessions(await ownOrAnyAccount(req))) },
  { path, method: 'delete', handler: endOthers },
  { path: `${path}/:session`, method: 'delete', handler: endOne },
])

async function endOthers(req: PayloadRequest) {
  const account = await ownOrAnyAccount(req)
  const own = sessionOf(req)
  const { ended, sessions } = await endAndRecord(req, account, ({ id }) => id !== own)
  return answer(req, sessions, sayEnded(ended))
}

async function endOne(req: PayloadRequest) {
  const account = await ownOrAnyAccount(req)
  const { ended, sessions } = await endAndRecord(req, account, ({ id }) => id === req.routeParams?.session)
  if (ended === 0) throw new NotFound(req.t)
  return answer(req, sessions, sayEnded(ended))
}

/** Ends sessions of an account and records it, in one transaction; nothing is recorded when none was open. */
async function endAndRecord(req: PayloadRequest, account: User, isMeant: (session: Session) => boolean) {
  return await inTransactionOf(req, async () => {
    const outcome = await endSessionsOf(req, account.id, isMeant)
    if (outcome.ended > 0) await record(req, { event: 'sessions-ended', on: recordedAccount(account) })
    return outcome
  })
}

function answer(req: PayloadRequest, sessions: Session[], message?: string): Response {
  const own = sessionOf(req)
  const views = sessions.map((session) => viewOf(session, own))
  // The present one first, then the last used.
  views.sort(
    (a, b) => Number(b.isThisOne) - Number(a.isThisOne) || (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''),
  )
  return Response.json({ message, sessions: views })
}

function viewOf(session: Session, own: string | undefined): SessionView {
  return {
    id: session.id,
    device: session.device || 'Appareil inconnu',
    address: session.address || null,
    openedAt: session.createdAt ?? null,
    lastUsedAt: lastUseOf(session),
    isThisOne: session.id === own,
  }
}

/** Returns the French sentence for who ended sessions. */
function sayEnded(count: number): string {
  if (count === 0) return 'Aucune autre session n’était ouverte.'
  return count === 1 ? 'La session est fermée.' : `Les ${count} sessions sont fermées.`
}
