import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { accountOf, isAdmin, personOf } from '../access'
import { badRequest, forbidden } from '../checks/http-errors'
import { type KeyDates, stateOf } from './key-state'
import { newToken } from './token'

type StoredKey = KeyDates & { id: string; createdBy?: string | null }

/** Answers, once, with the key itself: `{key, message}`. Only who made it gets it, since it acts under their name. */
const issue: Endpoint = {
  path: '/:id/issue',
  method: 'post',
  handler: async (req) => {
    const person = requireAdmin(req)
    const { token, hash, hint } = newToken()
    await changeKey(req, (key) => {
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
    requireAdmin(req)
    await changeKey(req, ({ revokedAt }) => ({ revokedAt: revokedAt ?? new Date().toISOString() }))
    return Response.json({ message: 'La clé est révoquée : elle n’ouvre plus rien.' })
  },
}

export const keyEndpoints = [issue, revoke]

function requireAdmin(req: PayloadRequest) {
  const person = personOf(req)
  if (!person || !isAdmin(person)) throw new Forbidden(req.t)
  return person
}

/** Reads the key and writes what `change` returns, in one transaction: of two requests at once, one gets the key. */
async function changeKey(req: PayloadRequest, change: (key: StoredKey) => Record<string, unknown>): Promise<void> {
  const where = { id: { equals: String(req.routeParams?.id) } }
  await inTransaction(
    req.payload,
    async (own) => {
      const key = await own.payload.db.findOne<StoredKey>({ collection: 'api-keys', req: own, where })
      if (!key) throw new NotFound(req.t)
      await own.payload.db.updateOne({ collection: 'api-keys', data: change(key), req: own, where })
    },
    req.user,
  )
}
