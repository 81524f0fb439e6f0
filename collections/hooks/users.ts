import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import { invalidField, refusal } from './refusal'

const SHORTEST_PASSWORD = 12

/** Refuses (400) a password of fewer than 12 characters, wherever one is set. */
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
  return args
}

/**
 * The first account is an admin's, and is made on this machine only: on a public address, whoever came first would
 * own the site.
 */
export const settleFirstAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !isFirstRegister(req)) return data
  if (!isLocal(env.HOST) || !isLocal(new URL(env.SITE_URL).hostname)) {
    throw refusal('Le premier compte se crée sur la machine du site : npm run admin:create -- VOTRE-ADRESSE.')
  }
  return { ...data, role: 'admin' }
}

function isFirstRegister(req: PayloadRequest) {
  return req.pathname?.endsWith('/users/first-register') ?? false
}

function isLocal(host: string) {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}
