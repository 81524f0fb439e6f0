import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import type { User } from '@/payload-types'
import { writeSessions } from '../sessions/end-sessions'
import { answerWithSession } from '../sessions/session-answer'
import { isOver, sessionEnd } from '../sessions/session-ends'
import { openSessions, sessionOf } from '../sessions/session-of'
import { readable, signToken, userOf } from '../sessions/session-token'

/**
 * Replaces Payload's refresh (P83): renews the session of the request and its token. 403 when the account or the session
 * ended meanwhile.
 */
export const refresh: Endpoint = {
  path: '/refresh-token',
  method: 'post',
  handler: async (req) => {
    const { exp, token, user } = await inTransactionOf(req, () => renew(req))
    const message = req.t('authentication:tokenRefreshSuccessful')
    return answerWithSession(req, { exp, token }, { exp, message, refreshedToken: token, setCookie: true, user })
  },
}

async function renew(req: PayloadRequest) {
  const { payload, user: asker } = req
  const sid = sessionOf(req)
  if (!asker || !sid) throw new Forbidden(req.t)
  const account = await payload.db.findOne<User>({ collection: 'users', req, where: { id: { equals: asker.id } } })
  const sessions = account ? openSessions(account) : []
  const session = sessions.find(({ id }) => id === sid)
  if (!account || !session || isOver(session)) throw new Forbidden(req.t)
  const { config: collection } = payload.collections.users
  Object.assign(session, { expiresAt: sessionEnd(session), lastUsedAt: new Date().toISOString() })
  await writeSessions(req, account.id, sessions)
  const user = userOf({ ...account, sessions }, sid)
  const { exp, token } = await signToken(req, user, session)
  for (const hook of collection.hooks.afterRefresh) await hook({ collection, context: req.context, exp, req, token })
  return { exp, token, user: await readable(req, user) }
}
