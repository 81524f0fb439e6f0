import type { Payload } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { processWide } from '@/payload/process-wide'
import type { User } from '@/payload-types'
import { writeSessions } from './end-sessions'
import { openSessions, type Session } from './session-of'

/** A use is written no more often than that: each request is one. */
const NOTED_EACH_MS = 5 * 60 * 1000

interface Use {
  accountId: string
  /** ISO 8601. */
  at: string
}

/** Uses that are not written yet, by the session's id. */
const uses = processWide('accounts.last-uses', () => new Map<string, Use>())

/** Notes that a session is used now. */
export function noteUse(accountId: string, { id, lastUsedAt }: Session): void {
  const now = Date.now()
  if (lastUsedAt && now - Date.parse(lastUsedAt) < NOTED_EACH_MS) return
  uses.set(id, { accountId, at: new Date(now).toISOString() })
}

/** Returns when a session was last used (ISO 8601), to five minutes; null when it is not known. */
export function lastUseOf({ id, lastUsedAt }: Session): string | null {
  return uses.get(id)?.at ?? lastUsedAt ?? null
}

/** A job of the site: writes the uses since its last run. */
export async function writeLastUses(payload: Payload): Promise<void> {
  for (const accountId of new Set([...uses.values()].map((use) => use.accountId))) {
    const noted = [...uses].filter(([, use]) => use.accountId === accountId)
    await inTransaction(payload, async (req) => {
      const account = await payload.db.findOne<User>({ collection: 'users', req, where: { id: { equals: accountId } } })
      if (!account) return
      const sessions = openSessions(account).map((session) => ({ ...session, lastUsedAt: lastUseOf(session) }))
      await writeSessions(req, accountId, sessions)
    })
    // One that was noted again meanwhile waits for the next run.
    for (const [id, use] of noted) if (uses.get(id) === use) uses.delete(id)
  }
}
