import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const LABEL = 'skorann: second factors at rest'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Returns `text` encrypted (AES-256-GCM, base64url), to be opened with the same site secret and for the same account
 * only: one that is copied into another account's row does not open there.
 */
export function seal(text: string, account: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, keyFrom(secret), nonce).setAAD(Buffer.from(account))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Returns the text that `seal` was given; null when it was changed, or sealed for another account or with another secret. */
export function unseal(sealed: string, account: string, secret: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(ALGORITHM, keyFrom(secret), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(account)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const start = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([start, decipher.final()]).toString('utf8')
  } catch {
    // GCM throws one nameless error for all of these: it is how it says no.
    return null
  }
}

/** Returns what `unseal` does, with the first of the secrets that opens it. */
export function unsealWithAny(sealed: string, account: string, secrets: string[]): string | null {
  for (const secret of secrets) {
    const text = unseal(sealed, account, secret)
    if (text !== null) return text
  }
  return null
}

/** A key of its own, so that what signs sessions opens nothing here, and the other way round. */
function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', LABEL, 32))
}
