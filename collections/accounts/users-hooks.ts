import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { env, isLocalHost } from '@/payload/env'
import { forbidden } from '../checks/http-errors'

const ANOTHER_IS_FIRST = 'Le premier compte existe déjà : demandez le vôtre à l’administration du site.'

/**
 * The first account is an admin's, and is made on this machine only: on a public address, the first visitor could take
 * over the site.
 */
export const settleFirstAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !isFirstRegister(req)) return data
  if (!isLocalHost(env.HOST) || !isLocalHost(new URL(env.SITE_URL).hostname)) {
    throw forbidden('Le premier compte se crée sur la machine du site : npm run admin:create -- VOTRE-ADRESSE.')
  }
  await refuseUnlessFirst(req)
  return { ...data, role: 'admin' }
}

async function refuseUnlessFirst(req: PayloadRequest) {
  const { totalDocs } = await req.payload.db.count({ collection: 'users', req, where: { id: { exists: true } } })
  if (totalDocs > 0) throw forbidden(ANOTHER_IS_FIRST)
}

/**
 * Recognised by the requester, not by the address (P26): every other creation through REST has an admin behind it.
 */
function isFirstRegister(req: PayloadRequest) {
  return req.payloadAPI === 'REST' && !req.user
}
