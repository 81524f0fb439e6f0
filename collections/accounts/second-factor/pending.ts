import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { processWide } from '@/payload/process-wide'
import type { User } from '@/payload-types'

const VALID_FOR_MS = 5 * 60 * 1000
/** Each one needs a right password, or a session: strangers cannot push others out. */
const AT_MOST = 2_000
const TRIES = 5

/** What a login of two steps is held to: an account that changed meanwhile is another one. */
export type CheckedAccount = Pick<User, 'email' | 'hash' | 'role'>

/** Something that a person has begun and finishes within five minutes. */
export type Pending =
  /** The password was right; `checked` is the account as it was then. */
  | { kind: 'login'; account: string; checked: CheckedAccount; passkeyChallenge: string | null }
  /** Asked to confirm who they are. */
  | { kind: 'identity'; account: string; challenge: string }
  | { kind: 'totp'; account: string; secret: string }
  | { kind: 'passkey'; account: string; challenge: string }

interface Held {
  pending: Pending
  triesLeft: number
}

/** Kept in memory alone: a restart of the site ends them, and a copy of the database holds none. */
const held = processWide(
  'second-factor-pending',
  () =>
    new LRUCache<string, Held>({ max: AT_MOST, ttl: VALID_FOR_MS, ttlResolution: 0, perf: { now: () => Date.now() } }),
)

/**
 * Returns the name by which the person comes back to it, within five minutes: 256 bits at random, or `name`, under which
 * the later one replaces the former.
 */
export function begin(pending: Pending, name = randomBytes(32).toString('base64url')): string {
  held.set(name, { pending, triesLeft: TRIES })
  return name
}

/**
 * Returns what was begun under this name, and counts a try; null when there is no such thing of this kind, it is past
 * its time, finished, or was tried five times.
 */
export function attempt<Kind extends Pending['kind']>(
  name: unknown,
  kind: Kind,
): Extract<Pending, { kind: Kind }> | null {
  const found = typeof name === 'string' ? held.get(name) : undefined
  if (found?.pending.kind !== kind || found.triesLeft === 0) return null
  found.triesLeft -= 1
  return found.pending as Extract<Pending, { kind: Kind }>
}

/** Ends it. Returns false when another request has ended it before: of two at the same time, one finishes. */
export function finish(name: string): boolean {
  return held.delete(name)
}
