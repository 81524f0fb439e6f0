import { parisClock } from '@/payload/editorial/paris-time'

/** « 10:51 » in Paris, from ISO 8601. */
export function frenchClock(iso: string): string {
  return parisClock(iso).slice(11, 16)
}
