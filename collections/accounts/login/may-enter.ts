import type { User } from '@/payload-types'

/**
 * Whether an account whose password is right may be entered. Asked in the transaction that opens the session. Whoever is
 * kept out gets the answer of a wrong password.
 */
export function mayEnter({ lockUntil }: User): boolean {
  return !lockUntil || Date.parse(lockUntil) <= Date.now()
}
