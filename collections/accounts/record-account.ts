import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionAfterOperationHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import type { User } from '@/payload-types'
import { isFrozen } from '../access'
import { asActor } from '../journal/actor'
import type { EventName } from '../journal/events'
import { type JournalEvent, record } from '../journal/record'
import { invitedGuest } from './invite'

type Kept = Pick<User, 'email' | 'frozen' | 'hash' | 'id' | 'name' | 'role' | 'sessions'>

declare module 'payload' {
  interface RequestContext {
    /** Accounts as they were before this request, by id. */
    accountsBefore?: Map<string, Kept>
    /** The id of the account whose person acts by the link of a letter: nobody is logged in. */
    byLinkOf?: string
    /** Somebody chooses a password by a link. */
    isPasswordReset?: boolean
  }
}

/** Keeps the account as it is before this write, password included: `recordAccount` compares. */
export const noteAccount: CollectionBeforeValidateHook<User> = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const before = await keptAccount(req, originalDoc.id)
  req.context.accountsBefore ??= new Map()
  if (before) req.context.accountsBefore.set(before.id, before)
  return data
}

/** Records a new account, and a change of role, password, e-mail address or name: a line for each. */
export const recordAccount: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  const on = recordedAccount(doc)
  if (operation === 'create') {
    const isInvited = invitedGuest(req)?.id === doc.id
    // The first account makes itself.
    const self = req.payloadAPI === 'REST' && !req.user ? { actor: asActor(doc) } : {}
    await record(req, { event: isInvited ? 'account-invited' : 'account-created', on, ...self })
    return doc
  }
  const before = req.context.accountsBefore?.get(doc.id)
  const after = await keptAccount(req, doc.id)
  if (!before || !after) return doc
  const self = req.context.byLinkOf === doc.id ? { actor: asActor(doc) } : {}
  for (const change of accountChanges(before, after)) await record(req, { ...change, on, ...self })
  return doc
}

export const recordAccountDeletion: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  await record(req, { event: 'account-deleted', on: recordedAccount(doc) })
  return doc
}

export const recordLogin: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  // The session that Payload opens does not stay (`passwords/reset-password.ts`).
  if (req.context.isPasswordReset && user.secondFactorSince) return user
  await record(req, { event: 'login', on: recordedAccount(user), actor: asActor(user) })
  return user
}

export const recordLogout: CollectionAfterLogoutHook<User> = async ({ req }) => {
  if (req.user) await record(req, { event: 'logout', on: recordedAccount(req.user) })
}

/** Records a password that its owner chose by a link. */
export const recordPasswordReset: CollectionAfterOperationHook<CollectionSlug> = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword') return result
  const { user } = result as unknown as { user?: User }
  if (user) await record(req, { event: 'password-chosen', on: recordedAccount(user), actor: asActor(user) })
  return result
}

const ROLES: Record<User['role'], string> = {
  writer: 'rédaction',
  editor: 'rédaction en chef',
  admin: 'administration',
}

/** Returns what is recorded of an account that was written. Neither addresses nor anything of a password is in it. */
export function accountChanges(before: Kept, after: Kept): Pick<JournalEvent, 'detail' | 'event'>[] {
  const changes: [EventName, boolean, string?][] = [
    ['role-changed', before.role !== after.role, `de ${ROLES[before.role]} à ${ROLES[after.role]}`],
    ['password-changed', (before.hash ?? null) !== (after.hash ?? null)],
    ['email-changed', before.email !== after.email],
    ['account-frozen', !isFrozen(before) && isFrozen(after)],
    ['account-unfrozen', isFrozen(before) && !isFrozen(after)],
    ['account-renamed', before.name !== after.name, `avant « ${before.name} »`],
  ]
  return changes.filter(([, isChanged]) => isChanged).map(([event, , detail = null]) => ({ event, detail }))
}

/** Returns an account as a line names it. */
export function recordedAccount({ id, name }: Pick<User, 'id' | 'name'>): NonNullable<JournalEvent['on']> {
  return { collection: 'users', id, title: name }
}

async function keptAccount(req: PayloadRequest, id: string): Promise<Kept | null> {
  return await req.payload.db.findOne<Kept>({ collection: 'users', req, where: { id: { equals: id } } })
}
