import type { AuthStrategy, Payload } from 'payload'
import { logger } from '@/payload/server/log/logger'
import type { User } from '@/payload-types'
import { isAdmin, isFrozen, type KeyScope, type Person } from '../access'
import { owesSecondFactor } from '../access/second-factor-term'
import { isUseToNote, type KeyDates, stateOf } from './key-state'
import { hashIn } from './token'

interface StoredKey extends KeyDates {
  id: string
  name: string
  scope: KeyScope
  createdBy?: string | null
  lastUsedAt?: string | null
}

/**
 * `Authorization: Bearer skorann_…`: a request with a key that works is made by a person without a role, whose rights
 * are those of the key's scope (`collections/access.ts`). One whose key does not work is a visitor's. The key is read
 * at each request, so that it stops at the next one when it is revoked, or when its owner is frozen, owes a
 * second factor or is no longer an admin.
 */
export const keyStrategy: AuthStrategy = {
  name: 'key',
  authenticate: async ({ headers, payload }) => {
    const hash = hashIn(headers)
    const person = hash === null ? null : await personOfKey(payload, hash)
    return { user: person ? { ...(person as User), collection: 'users', _strategy: 'key' } : null }
  },
}

/** P96: its id is the key's own, which is that of no account: nothing takes it for the account of its owner. */
async function personOfKey(payload: Payload, hash: string): Promise<Person> {
  const key = await payload.db.findOne<StoredKey>({ collection: 'api-keys', where: { hash: { equals: hash } } })
  if (!key?.createdBy || stateOf(key) !== 'active') return null
  const where = { id: { equals: key.createdBy } }
  const owner = await payload.db.findOne<User>({ collection: 'users', where })
  if (!owner || !isAdmin(owner) || isFrozen(owner) || owesSecondFactor(owner)) return null
  await noteUse(payload, key)
  return { id: key.id, name: `${key.name} (clé)`, key: { name: key.name, scope: key.scope, owner: key.createdBy } }
}

/** Before the request does anything, so in a transaction of its own. */
async function noteUse(payload: Payload, { id, lastUsedAt }: StoredKey): Promise<void> {
  if (!isUseToNote(lastUsedAt)) return
  try {
    const data = { lastUsedAt: new Date().toISOString() }
    await payload.db.updateOne({ collection: 'api-keys', data, where: { id: { equals: id } } })
  } catch (error) {
    // The request itself may need no write.
    logger.error(error, 'the last use of a key was not noted')
  }
}
