import type { AccountState } from '@/collections/accounts/account-state'
import type { SessionView } from '@/collections/accounts/sessions/session-endpoints'
import { type Answer, errorMessage, requestJson } from '../requests'

export interface Account {
  id: string
  email: string
}

export interface NewPassword {
  currentPassword: string
  password: string
}

/** `fields`: the error of each field, by its name. All in French. */
export type Outcome = { kind: 'done'; message: string } | { kind: 'refused'; message: string; fields: FieldMessages }
type FieldMessages = Record<string, string>

interface AccountAnswer {
  message: string
  state: AccountState
}

/** Returns the account's sessions and invitation; null when the site does not answer. */
export async function readState({ id }: Account): Promise<AccountState | null> {
  const { ok, body } = await requestJson<AccountAnswer>(`/api/users/${id}/state`)
  return ok ? (body.state ?? null) : null
}

/** Returns the open sessions of an account, for its owner and for admins; null when the site does not answer. */
export async function readSessions({ id }: Account, isOwn: boolean): Promise<SessionView[] | null> {
  const { ok, body } = await requestJson<{ sessions: SessionView[] }>(sessionsOf(id, isOwn))
  return ok ? (body.sessions ?? null) : null
}

/** Ends one session of an account, or with null all but the one of the request. */
export async function endSession({ id }: Account, isOwn: boolean, session: string | null): Promise<Outcome> {
  const address = sessionsOf(id, isOwn) + (session ? `/${session}` : '')
  const answer = await requestJson<{ message: string }>(address, { method: 'DELETE' })
  return outcomeOf(answer, answer.body.message ?? 'C’est fait.')
}

function sessionsOf(id: string, isOwn: boolean) {
  return isOwn ? '/api/users/sessions' : `/api/users/${id}/sessions`
}

/** Sends the invitation of an account again. */
export async function invite({ id }: Account): Promise<Outcome> {
  const answer = await requestJson<AccountAnswer>(`/api/users/${id}/invite`, { method: 'POST' })
  return outcomeOf(answer, answer.body.message ?? 'C’est fait.')
}

/** Asks for the link of an invitation, to hand it over: null when it is refused. */
export async function invitationLink({ id }: Account): Promise<{ outcome: Outcome; link: string | null }> {
  const address = `/api/users/${id}/invitation-link`
  const answer = await requestJson<{ link: string; message: string }>(address, { method: 'POST' })
  return { outcome: outcomeOf(answer, answer.body.message ?? 'C’est fait.'), link: answer.body.link ?? null }
}

/** Gives an account a new password; `currentPassword` is empty when it is somebody else's. */
export async function changePassword({ id }: Account, passwords: NewPassword): Promise<Outcome> {
  const { currentPassword, password } = passwords
  const body = currentPassword ? { currentPassword, password } : { password }
  return outcomeOf(await requestJson(`/api/users/${id}`, { method: 'PATCH', body }), 'Le mot de passe est changé.')
}

function outcomeOf({ ok, body }: Answer<unknown>, message: string): Outcome {
  if (ok) return { kind: 'done', message }
  const faults = body.errors?.[0]?.data?.errors ?? []
  const fields = Object.fromEntries(faults.map(({ path, message }) => [path, message]))
  return { kind: 'refused', message: errorMessage(body), fields }
}
