import type { Payload, PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'
import { openSessions, sessionOf } from './sessions/session-of'

/** The state of an account's password and sessions, for an admin. */
export interface AccountState {
  /** The number of open sessions, without that of the request. */
  sessions: number
  /**
   * Null once the person has a password; `validUntil` (ISO 8601) is null when no link is good any more. `byHand`: the site
   * sends no mail, an admin hands the link over.
   */
  invitation: { validUntil: string | null; byHand?: true } | null
}

/** Returns the account whole, hidden fields too; null when there is none. */
export async function findAccount(payload: Payload, id: string): Promise<User | null> {
  return await payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true, disableErrors: true })
}

export function accountState(account: User, req: PayloadRequest): AccountState {
  return {
    sessions: otherSessions(account, req).length,
    invitation: account.hash
      ? null
      : { validUntil: ifFuture(account.resetPasswordExpiration), ...(!env.SMTP_URL && { byHand: true }) },
  }
}

/** The open sessions of an account, without the one that the request comes from. */
function otherSessions(account: User, req: PayloadRequest) {
  const own = sessionOf(req)
  return openSessions(account).filter(({ id }) => id !== own)
}

function ifFuture(date: string | null | undefined): string | null {
  return date && Date.parse(date) > Date.now() ? date : null
}
