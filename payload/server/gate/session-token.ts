import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { isEndedAccess } from './ended-access'
import { hashOfKey, isSignedKey, keyIn } from './key-header'

/** Any cookie of Payload's form: its prefix is a setting. */
const TOKEN_COOKIES = /(?:^|;\s*)[\w-]+-token=([^;\s]+)/g
const TOKEN_HEADER = /^(?:JWT|Bearer) (\S+)$/
const LONGEST_TOKEN = 4_000

/**
 * Returns whether a request brings what only this site signed: a session's token that is not past its time, or a
 * program's key, and that was not ended while this process runs. Payload asks the database afterwards whether it is still
 * good; here a stranger is told from the staff without it.
 */
export function bringsCredentials(headers: IncomingHttpHeaders, secret: string, now = Date.now()): boolean {
  const { authorization = '', cookie = '' } = headers
  const programKey = keyIn(authorization)
  if (programKey !== null) return isSignedKey(programKey, secret) && !isEndedAccess(hashOfKey(programKey))
  const key = signingKey(secret)
  const tokens = [
    TOKEN_HEADER.exec(authorization)?.[1],
    ...[...cookie.matchAll(TOKEN_COOKIES)].map(([, token]) => token),
  ]
  return tokens.some((token) => token !== undefined && isOpen(token, key, now))
}

interface Claims {
  /** The session's id; none in tokens that scripts make. */
  session: string | undefined
  /** In milliseconds. */
  end: number
}

/** What each token that was right once says: a signature takes longer than all else that the gate does. */
const read = new LRUCache<string, Claims>({ max: 500 })

function isOpen(token: string, key: string, now: number): boolean {
  const claims = claimsOf(token, key)
  return claims !== null && claims.end > now && !(claims.session !== undefined && isEndedAccess(claims.session))
}

/** Returns the claims of a token; null for one that this site did not sign. */
function claimsOf(token: string, key: string): Claims | null {
  const name = `${key} ${token}`
  const known = read.get(name)
  if (known !== undefined) return known
  if (!isSigned(token, key)) return null
  const claims = readClaims(token)
  read.set(name, claims)
  return claims
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
function readClaims(token: string): Claims {
  const { exp, sid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >
  return {
    session: typeof sid === 'string' ? sid : undefined,
    end: typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY,
  }
}
