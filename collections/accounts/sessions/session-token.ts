import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { applyUserReadAccess } from 'payload/internal'
import type { User } from '@/payload-types'
import type { Session } from './session-of'

/** The user of a request that comes with a session. */
export type LoggedIn = User & { collection: 'users'; _strategy: string; _sid: string }

/** Returns the account as Payload has the user of a request; `sid` is the id of the session. */
export function userOf(account: User, sid: string): LoggedIn {
  return { ...account, collection: 'users', _strategy: 'local-jwt', _sid: sid }
}

/** Signs the token of a session, good until its end: `exp`, in seconds since 1970. */
export async function signToken(
  req: PayloadRequest,
  user: LoggedIn,
  { expiresAt }: Session,
): Promise<{ exp: number; token: string }> {
  const { config } = req.payload.collections.users
  return await jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig: config, email: user.email, sid: user._sid, user }),
    secret: req.payload.secret,
    tokenExpiration: Math.max(1, Math.round((Date.parse(expiresAt) - Date.now()) / 1000)),
  })
}

/** Returns the account as its owner reads it, without its secrets. */
export async function readable(req: PayloadRequest, user: LoggedIn, depth?: number): Promise<object> {
  const { config } = req.payload.collections.users
  return await applyUserReadAccess({
    collection: config,
    depth: depth ?? config.auth.depth ?? 0,
    overrideAccess: false,
    req,
    showHiddenFields: false,
    user: user as Parameters<typeof applyUserReadAccess>[0]['user'],
  })
}
