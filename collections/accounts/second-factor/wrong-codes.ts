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
 * Counts a wrong code of the application. Only somebody who has the password can give one: passkeys and recovery codes,
 * which nobody guesses, stay open to the account meanwhile.
 */
export function countWrongCode(account: string): void {
  wrong.set(account, (wrong.get(account) ?? 0) + 1)
}

/** Whether no more codes of the application are taken, for the rest of the hour that the first wrong one began. */
export function hasTooManyWrongCodes(account: string): boolean {
  return (wrong.get(account) ?? 0) >= AN_HOUR
}
