import { LRUCache } from 'lru-cache'
import { processWide } from '@/payload/process-wide'

const HOUR_MS = 60 * 60 * 1000
/** One code in 333,000 is right at any moment: at this pace it takes years to meet one. */
const AN_HOUR = 10

const wrong = processWide(
  'second-factor-wrong-codes',
  () =>
    new LRUCache<string, number>({
      max: 5_000,
      ttl: HOUR_MS,
      ttlResolution: 0,
      perf: { now: () => Date.now() },
      noUpdateTTL: true,
    }),
)

/**
 * Counts a code of the application as a wrong one, before it is checked, since codes may come side by side. Returns false
 * when no more are taken, for the rest of the hour that the first wrong one began. Only somebody who has the password can
 * give one: passkeys and recovery codes, which nobody guesses, stay open to the account meanwhile.
 */
export function mayTryCode(account: string): boolean {
  const count = wrong.get(account) ?? 0
  if (count >= AN_HOUR) return false
  wrong.set(account, count + 1)
  return true
}

/** The code that was counted was right: it counts no more. */
export function forgiveCode(account: string): void {
  const count = wrong.get(account) ?? 0
  if (count > 1) wrong.set(account, count - 1)
  else wrong.delete(account)
}
