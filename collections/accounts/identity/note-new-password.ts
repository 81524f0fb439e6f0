import type {
  CollectionAfterChangeHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import type { User } from '@/payload-types'
import { tellPasswordChanged } from './letters'

declare module 'payload' {
  interface RequestContext {
    /** The id of the account to which this request gives another password. */
    hasNewPassword?: string
  }
}

/** Notes that a write gives an account that had a password another one: after the write, Payload tells it no more. */
export const noteNewPassword: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc?.hash && data?.password) req.context.hasNewPassword = originalDoc.id
  return data
}

export const writeAboutNewPassword: CollectionAfterChangeHook<User> = async ({ doc, req }) => {
  if (req.context.hasNewPassword === doc.id) await tellPasswordChanged(req, doc)
  return doc
}

/** The same for a link: the first password, of an invitation, is no news. */
export const noteForgottenPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args)) return args
  const { token } = args.data as { token?: unknown }
  if (typeof token !== 'string' || token === '') return args
  const where = { resetPasswordToken: { equals: token } }
  const account = await req.payload.db.findOne<User>({ collection: 'users', req, where })
  if (account?.hash) req.context.hasNewPassword = account.id
  return args
}

export const writeAboutForgottenPassword = (async ({ operation, req, result }) => {
  const { hasNewPassword } = req.context
  if (operation !== 'resetPassword' || !hasNewPassword) return result as never
  const account = await req.payload.db.findOne<User>({
    collection: 'users',
    req,
    where: { id: { equals: hasNewPassword } },
  })
  if (account) await tellPasswordChanged(req, account)
  return result as never
}) satisfies CollectionAfterOperationHook
