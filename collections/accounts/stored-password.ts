import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { User } from '@/payload-types'

/** P33: the format in which Payload keeps passwords (its `auth/strategies/local/generatePasswordSaltHash`). */
const FORMAT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32, digest: 'sha256' }

/** Whether `password` is the account's password. */
export async function isPasswordOf({ hash, salt }: Pick<User, 'hash' | 'salt'>, password: unknown): Promise<boolean> {
  if (!hash?.startsWith(FORMAT.prefix) || !salt || typeof password !== 'string') return false
  const stored = Buffer.from(hash.slice(FORMAT.prefix.length), 'hex')
  const given = await promisify(pbkdf2)(password, salt, FORMAT.iterations, FORMAT.length, FORMAT.digest)
  return stored.length === given.length && timingSafeEqual(stored, given)
}
