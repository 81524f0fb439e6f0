/** The dates of a key as it is stored. */
export interface KeyDates {
  expiresAt?: string | null
  revokedAt?: string | null
  /** How the key begins, once it was shown to who made it. */
  hint?: string | null
}

export type KeyState = 'pending' | 'active' | 'expired' | 'revoked'

/** Returns whether a key works, and why it does not. */
export function stateOf({ expiresAt, hint, revokedAt }: KeyDates, now = Date.now()): KeyState {
  if (revokedAt) return 'revoked'
  if (!expiresAt || Date.parse(expiresAt) <= now) return 'expired'
  return hint ? 'active' : 'pending'
}

const HOUR_MS = 3_600_000

/** Whether the last use of a key is to be written again: not at each request, which would make each reading a write. */
export function isUseToNote(lastUsedAt: string | null | undefined, now = Date.now()): boolean {
  return !lastUsedAt || now - Date.parse(lastUsedAt) >= HOUR_MS
}

const LONGEST_YEARS = 1

/** Returns why a key may not end then, in French; true when it may. */
export function checkEnd(value: unknown, now = new Date()): string | true {
  const end = new Date(value as string)
  if (!value || Number.isNaN(end.getTime())) return 'Dites quand la clé cessera de fonctionner.'
  if (end <= now) return 'Cette date est passée.'
  const last = new Date(now)
  last.setUTCFullYear(last.getUTCFullYear() + LONGEST_YEARS)
  return end <= last || 'Une clé sert un an au plus.'
}
