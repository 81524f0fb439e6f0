import { randomUUID } from 'node:crypto'
import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload'
import { networkOf } from '@/payload/server/gate/client-address'
import type { User } from '@/payload-types'
import { deviceOf, shownNetwork } from './device'
import { writeSessions } from './end-sessions'
import { sessionEnd } from './session-ends'
import type { Session } from './session-of'

/** Returns a session that begins now, for the device of the request. */
export function newSession(req: PayloadRequest): Session {
  const createdAt = new Date().toISOString()
  return { id: randomUUID(), createdAt, expiresAt: sessionEnd({ createdAt }), ...traceOf(req), lastUsedAt: createdAt }
}

/** What a session tells of the request that uses it. */
function traceOf(req: PayloadRequest): Pick<Session, 'address' | 'device'> {
  return {
    device: deviceOf(req.headers.get('user-agent') ?? ''),
    address: shownNetwork(networkOf(req)),
  }
}

/** Payload opens a session itself with a password chosen by a link, and with the first account: the same is noted. */
export const describeSession: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  const opened = user.sessions?.at(-1)
  if (!opened || opened.device) return user
  const createdAt = new Date(opened.createdAt ?? Date.now()).toISOString()
  Object.assign(opened, traceOf(req), { createdAt, expiresAt: sessionEnd({ createdAt }), lastUsedAt: createdAt })
  await writeSessions(req, user.id, user.sessions ?? [])
  return user
}
