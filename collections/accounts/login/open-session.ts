import { AuthenticationError, type PayloadRequest } from 'payload'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import type { User } from '@/payload-types'
import { isFrozen } from '../../access'
import { writeSessions } from '../sessions/end-sessions'
import { newSession } from '../sessions/new-session'
import { openSessions, type Session } from '../sessions/session-of'
import { readable, signToken, userOf } from '../sessions/session-token'

export interface OpenedSession {
  /** Of the token, in seconds since 1970. */
  exp: number
  token: string
  /** The account as its owner reads it. */
  user: object
}

export interface OpeningOptions {
  /** The password in Payload's present format, written with the session (see `checkPassword`). */
  renewed?: Pick<User, 'hash' | 'salt'> | null
  depth?: number | undefined
}

/**
 * Opens a session for an account whose person proved who they are; `checked` is the account as it was then, whole. Reads
 * it again in the transaction that writes the session, and writes nothing else (P82): throws an AuthenticationError
 * (401) when its password, role or address changed meanwhile, or when it may no longer be entered. Runs the collection's
 * `beforeLogin` and `afterLogin` hooks in that transaction, and makes the account the user of the request.
 */
export async function openSession(
  req: PayloadRequest,
  checked: User,
  { renewed = null, depth }: OpeningOptions = {},
): Promise<OpenedSession> {
  return await inTransactionOf(req, async () => {
    const account = await req.payload.db.findOne<User>({
      collection: 'users',
      req,
      where: { id: { equals: checked.id } },
    })
    if (!account || hasChanged(account, checked) || isFrozen(account)) throw new AuthenticationError(req.t)
    const session = newSession(req)
    const sessions = [...openSessions(account), session]
    // Apart: SQLite's adapter takes a field of the row together with a list for a whole document.
    if (renewed) await req.payload.db.updateOne({ collection: 'users', id: account.id, data: renewed, req })
    await writeSessions(req, account.id, sessions)
    return await logIn(req, { ...account, sessions }, session, depth)
  })
}

/** What makes an account another one than the person entered the password of. */
const FIXED = ['hash', 'salt', 'email', 'role', 'secondFactorSince'] as const

function hasChanged(now: User, then: User): boolean {
  return FIXED.some((name) => (now[name] ?? null) !== (then[name] ?? null))
}

/** The second half of Payload's `login`: its hooks, the token, and the account as its owner may read it. */
async function logIn(req: PayloadRequest, account: User, session: Session, depth: number | undefined) {
  const { config: collection } = req.payload.collections.users
  const { context } = req
  let user = userOf(account, session.id)
  for (const hook of collection.hooks.beforeLogin) user = (await hook({ collection, context, req, user })) || user
  const { exp, token } = await signToken(req, user, session)
  req.user = user
  for (const hook of collection.hooks.afterLogin) user = (await hook({ collection, context, req, token, user })) || user
  return { exp, token, user: await readable(req, user, depth) }
}
