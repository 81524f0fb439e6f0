import type { User } from '@/payload-types'
import { isFrozen } from '../identity/frozen'

/**
 * Whether an account whose password is right may be entered. Asked in the transaction that opens the session. Whoever is
 * kept out gets the answer of a wrong password.
 */
export function mayEnter(account: User): boolean {
  const { lockUntil } = account
  return !isFrozen(account) && (!lockUntil || Date.parse(lockUntil) <= Date.now())
}
