import type {
  CollectionAfterChangeHook,
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { env } from '@/payload/env'
import { invalidField, refusal } from './refusal'

const SHORTEST_PASSWORD = 12
const ANOTHER_IS_FIRST = 'Le premier compte existe déjà : demandez le vôtre à l’administration du site.'

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
  await refuseUnlessFirst(req)
  return { ...data, role: 'admin' }
}

/** Lets go of the place of the first account, once it is written. */
export const firstAccountIsMade: CollectionAfterChangeHook = ({ doc, req }) => {
  leavePlace(req.context)
  return doc
}

/** Lets go of it when the write failed: the next attempt may be the first. */
export const firstAccountIsRefused: CollectionAfterErrorHook = ({ context }) => leavePlace(context)

/**
 * The request that is making the first account. Payload looks for other accounts long before it writes: several
 * requests that arrive together would all find none.
 */
let placeOfFirst: symbol | null = null

async function refuseUnlessFirst(req: PayloadRequest) {
  if (placeOfFirst) throw refusal(ANOTHER_IS_FIRST)
  placeOfFirst = Symbol('first account')
  req.context.placeOfFirst = placeOfFirst
  const { totalDocs } = await req.payload.db.count({ collection: 'users', req, where: { id: { exists: true } } })
  if (totalDocs > 0) throw refusal(ANOTHER_IS_FIRST)
}

function leavePlace(context: PayloadRequest['context']) {
  if (context.placeOfFirst === placeOfFirst) placeOfFirst = null
}

/**
 * Told by who asks, not by the address, which Payload reads in any case and encoding: every other creation through
 * REST has an admin behind it.
 */
function isFirstRegister(req: PayloadRequest) {
  return req.payloadAPI === 'REST' && !req.user
}

function isLocal(host: string) {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}
