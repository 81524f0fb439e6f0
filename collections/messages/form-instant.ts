import { createHmac, timingSafeEqual } from 'node:crypto'

/** Milliseconds: nobody reads the form and types a message faster, and no tab stays open for longer. */
const SHORTEST = 3_000
const LONGEST = 24 * 60 * 60 * 1000

/** Returns the moment at which a form was shown, signed: `1764550000000.SIGNATURE`. */
export function signedInstant(now: number, secret: string): string {
  return `${now}.${signatureOf(String(now), secret)}`
}

/** Returns whether a form with this moment may have been filled in by a person: not at once, and not made up. */
export function isPlausible(instant: unknown, now: number, secret: string): boolean {
  const [at = '', signature = ''] = typeof instant === 'string' ? instant.split('.') : []
  const right = Buffer.from(signatureOf(at, secret))
  const given = Buffer.from(signature)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false
  const age = now - Number(at)
  return age >= SHORTEST && age <= LONGEST
}

function signatureOf(at: string, secret: string): string {
  return createHmac('sha256', secret).update(`message form ${at}`).digest('base64url')
}
