import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { processWide } from '@/payload/process-wide'
import { networkOf, THIS_MACHINE } from '@/payload/server/gate/client-address'
import { tooMany } from '../../checks/http-errors'

/*
 * P84. Wrong passwords and codes slow down who tries, and lock nobody out. They are counted in memory: one process serves a
 * database, and a restart gives an attacker a few tries more.
 */

/** Tries are forgotten so many seconds after the first. */
const COUNTED_FOR_S = 15 * 60
/** What people mistype without being slowed: of one account, and from one network, which may be a whole newsroom. */
const FREE_PER_ACCOUNT = 10
const FREE_PER_NETWORK = 30
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 8_000
/** How many tries may wait at once, of one network on one account, and of one network on all: others get 429. */
const WAITING_ON_ACCOUNT = 2
const WAITING_IN_ALL = 10

const counters = processWide('accounts.slow-down', () => ({
  // Counted, never refused: the delay grows with the count.
  tries: new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: COUNTED_FOR_S }),
  waiting: new Map<string, number>(),
}))

/** A try that is being made. It counts as a wrong one until it is forgiven. */
export interface Try {
  /** The try was right: it does not count. */
  forgive(): Promise<void>
}

interface Tried {
  req: PayloadRequest
  /** What is tried, and on which account, for example `login:anne@exemple.fr`: there need not be such an account. */
  subject: string
  /** The id of a browser that knows the account: others' tries do not slow it, and its own do. */
  browser?: string | null
}

/**
 * Counts a try of a secret, and resolves when it may be made: at once, or after a delay that grows with the wrong tries of
 * its account and its network, eight seconds at most. Throws a 429 when as many as may wait already do. Call it before the
 * secret is looked at, so that the delay says nothing about it.
 */
export async function slowDown({ req, subject, browser }: Tried): Promise<Try> {
  const asking = networkOf(req)
  const network = browser || asking === THIS_MACHINE ? '' : asking
  const account = keyOf(browser ? `${subject} ${browser}` : subject)
  const counted = [
    { key: account, free: FREE_PER_ACCOUNT },
    ...(network ? [{ key: keyOf(network), free: FREE_PER_NETWORK }] : []),
  ]
  const delays = await Promise.all(
    counted.map(async ({ key, free }) => delayAfter((await counters.tries.penalty(key)).consumedPoints - 1, free)),
  )
  const delay = Math.max(...delays)
  if (delay > 0) await waitInLine([`${account} ${network}`, network], delay)
  return {
    async forgive() {
      await Promise.all(counted.map(({ key }) => counters.tries.reward(key)))
    },
  }
}

/** Returns the milliseconds to wait after so many wrong tries, of which `free` cost nothing. */
export function delayAfter(wrong: number, free: number): number {
  if (wrong < free) return 0
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(wrong - free, 10))
}

async function waitInLine([own, network]: [string, string], delay: number) {
  const lines = [{ key: own, most: WAITING_ON_ACCOUNT }, ...(network ? [{ key: network, most: WAITING_IN_ALL }] : [])]
  const { waiting } = counters
  if (lines.some(({ key, most }) => (waiting.get(key) ?? 0) >= most)) {
    throw tooMany('Trop d’essais à la fois : attendez quelques secondes, puis réessayez.')
  }
  for (const { key } of lines) waiting.set(key, (waiting.get(key) ?? 0) + 1)
  try {
    await new Promise((resolve) => setTimeout(resolve, delay))
  } finally {
    for (const { key } of lines) leave(waiting, key)
  }
}

function leave(waiting: Map<string, number>, key: string) {
  const rest = (waiting.get(key) ?? 1) - 1
  if (rest > 0) waiting.set(key, rest)
  else waiting.delete(key)
}

/** What somebody typed may be long, and is nobody else's business. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url')
}
