import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../../access'
import { invalidField } from '../../checks/http-errors'
import { judgedPassword } from './judged-password'
import { normalForm } from './normal-form'
import type { Chooser } from './strength'

interface Args {
  id?: unknown
  overrideAccess?: boolean
  data?: { password?: unknown; name?: unknown; email?: unknown; token?: unknown }
}

/**
 * Refuses (400) a new password of fewer than 12 characters, of more than 200, or that is easy to guess, wherever one is
 * set, and stores it in its normal form. The beginning of an operation: Payload reads the password before other hooks, and
 * asks for rights later, so who may set none is told nothing: a reason may name the account's words.
 */
export const checkNewPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args
  const { id, data, overrideAccess } = args as Args
  const typed = data?.password
  if (typed === undefined || typed === null || typed === '') return args
  if (operation !== 'resetPassword' && !overrideAccess && !maySetPassword(req, id)) return args
  const password = typeof typed === 'string' ? normalForm(typed) : ''
  const { reason } = await judgedPassword(password, await chooserOf(req, { id, data: data ?? {} }))
  if (reason) throw invalidField(req, 'users', 'password', 'Mot de passe', reason)
  return { ...args, data: { ...data, password } }
}

/** By `where`, each account of a person is then written by its id. */
function maySetPassword(req: PayloadRequest, id: unknown): boolean {
  const person = personOf(req)
  return isAdmin(person) || (typeof id === 'string' && id === person?.id)
}

/** The person whose password it will be: as stored, with what this request changes. */
async function chooserOf(req: PayloadRequest, { id, data = {} }: Args): Promise<Chooser> {
  const account = await accountMeant(req, id, data.token)
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return { name: text(data.name) ?? account?.name, email: text(data.email) ?? account?.email }
}

async function accountMeant(req: PayloadRequest, id: unknown, token: unknown): Promise<User | null> {
  const where = whereMeant(id, token)
  return where && (await req.payload.db.findOne<User>({ collection: 'users', req, where }))
}

function whereMeant(id: unknown, token: unknown): Where | null {
  if (typeof id === 'string') return { id: { equals: id } }
  return typeof token === 'string' && token ? { resetPasswordToken: { equals: token } } : null
}
