import { pbkdf2Sync } from 'node:crypto'

/** What Payload stored for a password, before ours were normalised. */
export function storedAsTyped(password: string): { hash: string; salt: string } {
  const salt = '7'.repeat(64)
  return { salt, hash: `pbkdf2-sha256-v1:${pbkdf2Sync(password, salt, 600_000, 32, 'sha256').toString('hex')}` }
}
