import { processWide } from '@/payload/process-wide'

const NOTICE_MS = 7 * 24 * 60 * 60 * 1000

/** The facts of an account that decide whether it owes a second factor. */
export interface SecondFactorFacts {
  role?: string | null
  createdAt?: string | null
  /** When a second factor was enrolled; null while there is none. */
  secondFactorSince?: string | null
}

/** When the site began to ask admins for a second factor; null while it does not (`SECOND_FACTOR=off`). */
const requirement = processWide('second-factor-requirement', () => ({ since: null as Date | null }))

export function requireSecondFactorSince(since: Date | null): void {
  requirement.since = since
}

/**
 * Returns the moment from which this account can do nothing but enrol a second factor: seven days after the site began
 * to ask for it, or after the account was created, whichever is later. Null when none is asked of it, or it has one.
 */
export function secondFactorTerm(account: SecondFactorFacts, since = requirement.since): Date | null {
  if (!since || account.role !== 'admin' || account.secondFactorSince) return null
  const created = Date.parse(account.createdAt ?? '') || 0
  return new Date(Math.max(since.getTime(), created) + NOTICE_MS)
}

/** Whether the account can do nothing but enrol a second factor. */
export function owesSecondFactor(account: SecondFactorFacts, now = Date.now()): boolean {
  const term = secondFactorTerm(account)
  return term !== null && term.getTime() <= now
}
