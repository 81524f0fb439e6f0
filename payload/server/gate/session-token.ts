import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { isSignedKey, keyIn } from './key-header'

/** Any cookie of Payload's form: its prefix is a setting. */
const TOKEN_COOKIES = /(?:^|;\s*)[\w-]+-token=([^;\s]+)/g
const TOKEN_HEADER = /^(?:JWT|Bearer) (\S+)$/
const LONGEST_TOKEN = 4_000

/**
 * Returns whether a request brings what only this site signed: a session's token that is not past its time, or a
 * program's key. Payload asks the database afterwards whether it is still good; here a stranger is told from the staff
 * without it.
 */
export function bringsCredentials(headers: IncomingHttpHeaders, secret: string, now = Date.now()): boolean {
  const { authorization = '', cookie = '' } = headers
  const programKey = keyIn(authorization)
  if (programKey !== null) return isSignedKey(programKey, secret)
  const key = signingKey(secret)
  const tokens = [
    TOKEN_HEADER.exec(authorization)?.[1],
    ...[...cookie.matchAll(TOKEN_COOKIES)].map(([, token]) => token),
  ]
  return tokens.some((token) => token !== undefined && endOf(token, key) > now)
}

/** When each token that was right once ends: a signature takes longer than all else that the gate does. */
const ends = new LRUCache<string, number>({ max: 500 })

/** Returns the end of a token, in milliseconds; 0 for one that this site did not sign. */
function endOf(token: string, key: string): number {
  const name = `${key} ${token}`
  const known = ends.get(name)
  if (known !== undefined) return known
  if (!isSigned(token, key)) return 0
  const end = claimedEnd(token)
  ends.set(name, end)
  return end
}

const keys = new Map<string, string>()

/** Payload's own derivation of the key that signs its tokens. */
export function signingKey(secret: string): string {
  const known = keys.get(secret)
  if (known) return known
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  keys.set(secret, key)
  return key
}

/** RFC 7515 with HS256, which is the only algorithm of Payload's tokens. */
function isSigned(token: string, key: string): boolean {
  if (token.length > LONGEST_TOKEN) return false
  const [head, claims, signature, ...rest] = token.split('.')
  if (!head || !claims || !signature || rest.length > 0) return false
  const given = Buffer.from(signature, 'base64url')
  const right = createHmac('sha256', key).update(`${head}.${claims}`).digest()
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Call it with a token whose signature is right: its claims are then ours. */
function claimedEnd(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: number }
  return typeof claims.exp === 'number' ? claims.exp * 1000 : Number.POSITIVE_INFINITY
}
