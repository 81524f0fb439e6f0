import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { env, isLocalHost } from '@/payload/env'
import { forbidden, invalidField } from '../checks/http-errors'

const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200
const ANOTHER_IS_FIRST = 'Le premier compte existe déjà : demandez le vôtre à l’administration du site.'

/** Refuses (400) a password of fewer than 12 characters, or of more than 200, wherever one is set. */
export const refuseShortPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args
  const password: unknown = 'data' in args ? (args.data as { password?: unknown } | undefined)?.password : undefined
  if (password === undefined || password === null || password === '') return args
  if (typeof password !== 'string' || [...password].length < SHORTEST_PASSWORD) {
    throw invalidField(
      req,
      'users',
      'password',
      'Mot de passe',
      `Le mot de passe doit avoir au moins ${SHORTEST_PASSWORD} caractères.`,
    )
  }
  if (password.length > LONGEST_PASSWORD) {
    const message = `Le mot de passe doit avoir au plus ${LONGEST_PASSWORD} caractères.`
    throw invalidField(req, 'users', 'password', 'Mot de passe', message)
  }
  return args
}

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
