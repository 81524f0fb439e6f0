import crypto from 'node:crypto'
import { promisify } from 'node:util'
import type { User } from '@/payload-types'
import { formsOf } from './passwords/normal-form'

type StoredPassword = Pick<User, 'hash' | 'salt'>

/** P33: the formats in which Payload keeps passwords (its `auth/strategies/local/generatePasswordSaltHash`). */
const PRESENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32, work: 600_000 }
/** Its `work`: each of the sixteen blocks of 32 bytes is derived apart. */
const FORMER = { prefix: '', iterations: 25_000, length: 512, work: 400_000 }

/** Hashed in place of a password that is not there: nobody's hash is all zeros. */
const NO_PASSWORD = { hash: PRESENT.prefix + '00'.repeat(PRESENT.length), salt: '00'.repeat(32) }

/**
 * Whether `password` is the account's password, as it was typed or in its normal form. It takes as long in either format,
 * for an account without one, and for no account at all: the delay does not tell who has an account.
 */
export async function isPasswordOf(account: StoredPassword | null, password: unknown): Promise<boolean> {
  const isSet = Boolean(account?.hash && account.salt)
  const { hash, salt } = isSet ? (account as { hash: string; salt: string }) : NO_PASSWORD
  const { prefix, iterations, length, work } = formatOf(hash)
  const stored = Buffer.from(hash.slice(prefix.length), 'hex')
  let isRight = false
  for (const form of formsOf(typeof password === 'string' ? password : '')) {
    const given = await derive(form, salt, iterations, length)
    const missing = PRESENT.work - work
    if (missing > 0) await derive(form, NO_PASSWORD.salt, missing, PRESENT.length)
    if (isSet && stored.length === given.length && crypto.timingSafeEqual(stored, given)) isRight = true
  }
  return isRight
}

/** Whether the password is kept in a format that Payload no longer writes. */
export function isInFormerFormat({ hash }: StoredPassword): boolean {
  return Boolean(hash) && formatOf(String(hash)) === FORMER
}

/** Returns `password` as Payload keeps it today, with a salt of its own. */
export async function hashOf(password: string): Promise<{ hash: string; salt: string }> {
  const salt = crypto.randomBytes(32).toString('hex')
  const derived = await derive(password, salt, PRESENT.iterations, PRESENT.length)
  return { hash: PRESENT.prefix + derived.toString('hex'), salt }
}

function formatOf(hash: string) {
  return hash.startsWith(PRESENT.prefix) ? PRESENT : FORMER
}

/** Called on the module, where a test holds it. */
function derive(password: string, salt: string, iterations: number, length: number): Promise<Buffer> {
  return promisify(crypto.pbkdf2)(password, salt, iterations, length, 'sha256')
}
