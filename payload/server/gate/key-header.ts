import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '../../env'

/** Every key of a program begins so: a search for secrets that were published by mistake finds it. */
export const KEY_PREFIX = 'skorann_'
/** 256 bits, which nobody guesses. */
const RANDOM_BYTES = 32
const SIGNATURE_BYTES = 16

/** Returns the key in an `Authorization` header; null when it holds none. RFC 9110 § 11.1: the scheme has no case. */
export function keyIn(authorization: string | null | undefined): string | null {
  const [, token = ''] = /^bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  return token.startsWith(KEY_PREFIX) ? token : null
}

/** Returns a new key, random and signed: the front tells it from a made-up one without the database. */
export function newKey(secret: string = env.PAYLOAD_SECRET): string {
  const random = randomBytes(RANDOM_BYTES).toString('base64url')
  return `${KEY_PREFIX}${random}.${signature(random, secret).toString('base64url')}`
}

/** Returns what the site keeps of a key. A plain hash is enough for what nobody guesses. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Whether this site made the key. Whether it still opens something, the database knows. */
export function isSignedKey(key: string, secret: string): boolean {
  const [random = '', given = ''] = key.slice(KEY_PREFIX.length).split('.')
  const bytes = Buffer.from(given, 'base64url')
  return bytes.length === SIGNATURE_BYTES && timingSafeEqual(bytes, signature(random, secret))
}

function signature(random: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`program key ${random}`).digest().subarray(0, SIGNATURE_BYTES)
}
