import { hashOfKey, KEY_PREFIX, keyIn, newKey } from '@/payload/server/gate/key-header'

/** Enough to tell keys apart in a list, and of no use to who finds it. */
const HINT_LENGTH = KEY_PREFIX.length + 4

/** A key as its program sends it. It is shown once; the site keeps its hash, and how it begins. */
export interface NewToken {
  token: string
  hash: string
  hint: string
}

export function newToken(): NewToken {
  const token = newKey()
  return { token, hash: hashOfKey(token), hint: `${token.slice(0, HINT_LENGTH)}…` }
}

/** Returns the hash of the key that a request sends; null when it sends none. */
export function hashIn(headers: Headers): string | null {
  const token = keyIn(headers.get('authorization'))
  return token === null ? null : hashOfKey(token)
}
