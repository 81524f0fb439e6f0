import {
  AuthenticationError,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import type { User } from '@/payload-types'
import { isFrozen } from '../../access'
import { forbidden } from '../../checks/http-errors'

/** Ends at once the sessions and the links of an account that is frozen. */
export const endAccessOfFrozen: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || !isFrozen(data as User) || isFrozen(originalDoc)) return data
  return { ...data, sessions: [], resetPasswordExpiration: null, pendingEmailUntil: null }
}

/** A login, or a link to choose a password, opens no session of a frozen account: the sentence of a wrong password. */
export const refuseLoginOfFrozen: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  if (isFrozen(await accountBy(req, { id: { equals: user.id } }))) throw new AuthenticationError(req.t)
  return user
}

/** Nor is a link made for it. */
export const refuseLinksOfFrozen: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const email: unknown = operation === 'forgotPassword' && 'data' in args ? (args.data as Partial<User>).email : null
  if (typeof email !== 'string') return args
  if (isFrozen(await accountBy(req, { email: { equals: email.trim().toLowerCase() } }))) {
    throw forbidden('Ce compte est suspendu : levez d’abord la suspension.')
  }
  return args
}

async function accountBy(req: PayloadRequest, where: Where): Promise<User | null> {
  return await req.payload.db.findOne<User>({ collection: 'users', req, where })
}
