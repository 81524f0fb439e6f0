import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { User } from '@/payload-types'

/**
 * The format in which Payload keeps passwords (its `auth/strategies/local/generatePasswordSaltHash`). It exports nothing
 * that tells whether a password is right without opening a session.
 */
const FORMAT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32, digest: 'sha256' }

/** Whether `password` is the one that opens the account. */
export async function isPasswordOf({ hash, salt }: Pick<User, 'hash' | 'salt'>, password: unknown): Promise<boolean> {
  if (!hash?.startsWith(FORMAT.prefix) || !salt || typeof password !== 'string') return false
  const stored = Buffer.from(hash.slice(FORMAT.prefix.length), 'hex')
  const given = await promisify(pbkdf2)(password, salt, FORMAT.iterations, FORMAT.length, FORMAT.digest)
  return stored.length === given.length && timingSafeEqual(stored, given)
}
