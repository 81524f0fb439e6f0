import type { PayloadRequest } from 'payload'
import type { User } from '@/payload-types'

export type Session = NonNullable<User['sessions']>[number]

/** P33: returns the id of the request's session, from its user; undefined when nobody is logged in. */
export function sessionOf(req: PayloadRequest): string | undefined {
  return (req.user as { _sid?: string } | null)?._sid
}

/** Returns the sessions of an account that have not run out. */
export function openSessions({ sessions }: Pick<User, 'sessions'>): Session[] {
  return (sessions ?? []).filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now())
}
