import { type CollectionBeforeDeleteHook, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import { noteEndedAccess } from '@/payload/server/gate/ended-access'
import { accountOf, isAdmin, personOf } from '../access'
import { requireConfirmedIdentity } from '../accounts/identity/confirmed'
import { badRequest, forbidden } from '../checks/http-errors'
import type { EventName } from '../journal/events'
import { record } from '../journal/record'
import { type KeyDates, stateOf } from './key-state'
import { newToken } from './token'

type StoredKey = KeyDates & { id: string; name: string; createdBy?: string | null; hash?: string | null }

/** Answers, once, with the key itself: `{key, message}`. Only who made it gets it, since it acts under their name. */
const issue: Endpoint = {
  path: '/:id/issue',
  method: 'post',
  handler: async (req) => {
    const person = await requireAdmin(req)
    const { token, hash, hint } = newToken()
    await changeKey(req, 'key-made', (key) => {
      if (key.createdBy !== accountOf(person))
        throw forbidden('Seule la personne qui a créé cette clé peut la recevoir.')
      if (key.hint)
        throw badRequest('Cette clé a déjà été montrée. Si elle est perdue, révoquez-la et créez-en une autre.')
      if (stateOf(key) !== 'pending') throw badRequest('Cette clé est révoquée ou expirée : créez-en une autre.')
      return { hash, hint }
    })
    const message = 'Voici la clé. Elle ne sera plus jamais montrée : gardez-la en lieu sûr.'
    return Response.json({ key: token, message }, { headers: { 'cache-control': 'no-store' } })
  },
}

/** From the next request on, the key opens nothing. */
const revoke: Endpoint = {
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    await requireAdmin(req)
    await changeKey(req, 'key-revoked', ({ revokedAt }) => (revokedAt ? null : { revokedAt: new Date().toISOString() }))
    return Response.json({ message: 'La clé est révoquée : elle n’ouvre plus rien.' })
  },
}

export const keyEndpoints = [issue, revoke]

/** An open session is not enough for either: a key lasts longer than a session that somebody took. */
async function requireAdmin(req: PayloadRequest) {
  const person = personOf(req)
  if (!person || !isAdmin(person)) throw new Forbidden(req.t)
  await requireConfirmedIdentity(req)
  return person
}

/**
 * Reads the key, writes what `change` returns and records it, in one transaction: of two requests at once, one gets the
 * key. Nothing is written when `change` returns null.
 */
async function changeKey(
  req: PayloadRequest,
  event: EventName,
  change: (key: StoredKey) => Record<string, unknown> | null,
): Promise<void> {
  const where = { id: { equals: String(req.routeParams?.id) } }
  await inTransactionOf(req, async () => {
    const { db } = req.payload
    const key = await db.findOne<StoredKey>({ collection: 'api-keys', req, where })
    if (!key) throw new NotFound(req.t)
    const data = change(key)
    if (!data) return
    await db.updateOne({ collection: 'api-keys', data, req, where })
    if (event === 'key-revoked') await tellGate(req, key)
    await record(req, { event, on: { collection: 'api-keys', id: key.id, title: key.name } })
  })
}

/** A key that is deleted opens nothing either. */
export const tellGateOfDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const key = await req.payload.db.findOne<StoredKey>({ collection: 'api-keys', req, where: { id: { equals: id } } })
  if (key) await tellGate(req, key)
}

/** The gate need read nothing more of what is sent with this key. */
async function tellGate(req: PayloadRequest, { hash }: StoredKey): Promise<void> {
  if (hash) await afterCommit(req, () => noteEndedAccess([hash]))
}
