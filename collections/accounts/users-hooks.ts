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
  if (!isOnThisMachine()) {
    throw forbidden('Le premier compte se crée sur la machine du site : npm run admin:create -- VOTRE-ADRESSE.')
  }
  if (!(await hasNoAccount(req))) throw forbidden(ANOTHER_IS_FIRST)
  return { ...data, role: 'admin' }
}

/** Whether who asks, without a session, may make the first account. */
export async function mayMakeFirstAccount(req: PayloadRequest): Promise<boolean> {
  return isOnThisMachine() && (await hasNoAccount(req))
}

function isOnThisMachine() {
  return isLocalHost(env.HOST) && isLocalHost(new URL(env.SITE_URL).hostname)
}

async function hasNoAccount(req: PayloadRequest) {
  return (await req.payload.db.count({ collection: 'users', req, where: { id: { exists: true } } })).totalDocs === 0
}

/**
 * Recognised by the requester, not by the address (P26): every other creation through REST has an admin behind it.
 */
function isFirstRegister(req: PayloadRequest) {
  return req.payloadAPI === 'REST' && !req.user
}
