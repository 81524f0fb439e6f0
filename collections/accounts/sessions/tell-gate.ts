import type {
  CollectionAfterChangeHook,
  CollectionAfterLogoutHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { noteEndedAccess } from '@/payload/server/gate/ended-access'
import type { User } from '@/payload-types'
import { type Session, sessionOf } from './session-of'

/** Tells the gate, once the transaction of `req` is committed, that these sessions are over. */
export async function tellEnded(req: PayloadRequest, sessions: Pick<Session, 'id'>[]): Promise<void> {
  if (sessions.length > 0) await afterCommit(req, () => noteEndedAccess(sessions.map(({ id }) => id)))
}

/** A new password, or a suspension, ends sessions with the write of the account. */
export const tellEndedByChange: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  const before = req.context.accountsBefore?.get(doc.id)?.sessions ?? []
  if (operation !== 'update' || before.length === 0) return doc
  const stay = new Set((await sessionsIn(req, doc.id)).map(({ id }) => id))
  await tellEnded(
    req,
    before.filter(({ id }) => !stay.has(id)),
  )
  return doc
}

export const tellEndedByDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await tellEnded(req, await sessionsIn(req, String(id)))
}

export const tellEndedByLogout: CollectionAfterLogoutHook<User> = async ({ req }) => {
  const id = sessionOf(req)
  if (id !== undefined) await tellEnded(req, [{ id }])
}

async function sessionsIn(req: PayloadRequest, id: string): Promise<Session[]> {
  const account = await req.payload.db.findOne<User>({ collection: 'users', req, where: { id: { equals: id } } })
  return account?.sessions ?? []
}
