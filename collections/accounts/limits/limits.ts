import { RateLimiterMemory } from 'rate-limiter-flexible'
import { processWide } from '@/payload/process-wide'
import { tooMany } from '../../checks/http-errors'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S
/** A timer of Node counts 24 days at most: a longer one ends at once. */
const WEEK_S = 7 * 24 * HOUR_S

/** What is counted, how often it may happen in so many seconds from the first, and the sentence once it is too much. */
const LIMITS = {
  /** Wrong proofs of who somebody is, in a row in one session: who guesses has taken it. */
  sessionProofs: {
    most: 10,
    seconds: WEEK_S,
    sentence: 'Trop d’essais faux : cette session est fermée. Reconnectez-vous.',
  },
  /** The same, of all sessions of an account together. */
  accountProofs: {
    most: 30,
    seconds: 15 * MINUTE_S,
    sentence: 'Trop d’essais faux. Réessayez dans un quart d’heure.',
  },
  /**
   * Wrong codes of the application, of an account, where it is entered. One code in 333,000 is right at any moment: at this
   * pace it takes years to meet one. Passkeys and recovery codes, which nobody guesses, are not counted.
   */
  loginCodes: {
    most: 10,
    seconds: HOUR_S,
    sentence: 'Trop de codes faux : attendez une heure, ou prenez une clé d’accès ou un code de secours.',
  },
  /** Apart from those: who took a session does not keep its owner out. */
  proofCodes: {
    most: 10,
    seconds: HOUR_S,
    sentence: 'Trop de codes faux : attendez une heure, ou donnez votre mot de passe.',
  },
  /** Letters that somebody without a session has an account sent. */
  letters: { most: 3, seconds: HOUR_S, sentence: 'Trop de messages : réessayez dans une heure.' },
  /** Links to a new address, which its owner asks for again. */
  addressLinks: { most: 3, seconds: HOUR_S, sentence: 'Trop de messages : réessayez dans une heure.' },
  /** Messages to the newsroom, of a network. */
  messages: { most: 10, seconds: HOUR_S, sentence: 'Trop de messages : réessayez dans une heure.' },
  /** Letters about them, of the whole site. */
  messageLetters: { most: 20, seconds: HOUR_S, sentence: 'Trop de messages : réessayez dans une heure.' },
  /** Judgements of a password that is being typed: each costs a tenth of a second at worst. */
  strengths: { most: 60, seconds: MINUTE_S, sentence: 'Trop d’essais à la fois : attendez une minute.' },
} as const

export type LimitName = keyof typeof LIMITS

/** In memory: one process serves a database, and a restart gives an attacker a few tries more. */
const counters = processWide(
  'accounts.limits',
  () =>
    new Map(
      Object.entries(LIMITS).map(([name, { most, seconds }]) => [
        name,
        new RateLimiterMemory({ keyPrefix: name, points: most, duration: seconds }),
      ]),
    ),
)

/**
 * Counts one and returns how many there are of `key`; null when it is one too many, which is not counted. Called before
 * what it limits is looked at, since requests come side by side.
 */
export async function take(name: LimitName, key: string): Promise<number | null> {
  try {
    return (await counterOf(name).consume(key)).consumedPoints
  } catch (refusal) {
    // Not an error but the state of the limit; its class may be that of another bundle.
    if (refusal instanceof Error) throw refusal
    await giveBack(name, key)
    return null
  }
}

/** The same, and throws 429 with the sentence of the limit. */
export async function takeOrRefuse(name: LimitName, key: string): Promise<number> {
  const count = await take(name, key)
  if (count === null) throw beyond(name)
  return count
}

/** The one that was counted was right, or was not done. */
export async function giveBack(name: LimitName, key: string): Promise<void> {
  await counterOf(name).reward(key)
}

/** Forgets all that was counted of `key`. */
export async function forget(name: LimitName, key: string): Promise<void> {
  await counterOf(name).delete(key)
}

/** Whether `count` is the last one. */
export function isLast(name: LimitName, count: number): boolean {
  return count >= LIMITS[name].most
}

/** Returns the answer of a limit. */
export function beyond(name: LimitName): Error {
  return tooMany(LIMITS[name].sentence)
}

function counterOf(name: LimitName): RateLimiterMemory {
  return counters.get(name) as RateLimiterMemory
}
