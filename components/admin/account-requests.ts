import type { AccountState } from '@/collections/accounts/account-state'

export type AccountAction = 'end-sessions' | 'invite' | 'unlock'

export interface Account {
  id: string
  email: string
}

export interface PasswordWords {
  currentPassword: string
  password: string
}

/** `fields`: what is wrong, by the field's name. All in French. */
export type Outcome = { kind: 'done'; message: string } | { kind: 'refused'; message: string; fields: FieldMessages }
type FieldMessages = Record<string, string>

const NO_ANSWER = 'Le site ne répond pas. Vérifiez la connexion, puis réessayez.'

interface Answer {
  message?: string
  state?: AccountState
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
}

/** Returns how somebody enters, null when it cannot be read. */
export async function readState({ id }: Account): Promise<AccountState | null> {
  const { ok, body } = await ask('GET', `/api/users/${id}/state`)
  return ok ? (body.state ?? null) : null
}

export async function act(action: AccountAction, { id, email }: Account): Promise<Outcome> {
  if (action === 'unlock') {
    return outcome(await ask('POST', '/api/users/unlock', { email }), 'Le compte est débloqué.')
  }
  const answer = await ask('POST', `/api/users/${id}/${action}`)
  return outcome(answer, answer.body.message ?? 'C’est fait.')
}

/** Gives an account a new password; `currentPassword` is empty when it is somebody else's. */
export async function changePassword({ id }: Account, words: PasswordWords): Promise<Outcome> {
  const { currentPassword, password } = words
  const body = currentPassword ? { currentPassword, password } : { password }
  return outcome(await ask('PATCH', `/api/users/${id}`, body), 'Le mot de passe est changé.')
}

async function ask(method: string, path: string, body?: object): Promise<{ ok: boolean; body: Answer }> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { ok: response.ok, body: (await response.json()) as Answer }
  } catch {
    return { ok: false, body: { errors: [{ message: NO_ANSWER }] } }
  }
}

function outcome({ ok, body }: { ok: boolean; body: Answer }, message: string): Outcome {
  if (ok) return { kind: 'done', message }
  const [error] = body.errors ?? []
  const wrong = (error?.data?.errors ?? []).map(({ path, message }) => [path, message])
  return { kind: 'refused', message: error?.message ?? NO_ANSWER, fields: Object.fromEntries(wrong) }
}
