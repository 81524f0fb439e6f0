import { startAuthentication } from '@simplewebauthn/browser'
import type { SecondFactorAsked } from '@/collections/accounts/second-factor/login-step'
import { type Answer, errorMessage, requestJson } from '../requests'

/** As the answer to a login has it, for `useAuth().setUser`. */
export interface Session {
  user: { id: string; name: string }
  token?: string
  exp: number
}

export type LoginOutcome =
  | { kind: 'in'; session: Session }
  /** The password was right, and more is asked for. */
  | { kind: 'asked'; asked: SecondFactorAsked }
  /** `isOver`: the password must be given again. */
  | { kind: 'refused'; message: string; isOver: boolean }

const NOT_GIVEN = 'La clé d’accès n’a pas été donnée. Réessayez, ou prenez un autre moyen.'

export async function sendPassword(email: string, password: string): Promise<LoginOutcome> {
  return outcomeOf(await requestJson('/api/users/login', { method: 'POST', body: { email, password } }))
}

/** Sends a code of the application, or a recovery code. */
export async function sendCode({ challenge }: SecondFactorAsked, code: string): Promise<LoginOutcome> {
  return outcomeOf(await requestJson('/api/users/login/second-factor', { method: 'POST', body: { challenge, code } }))
}

/** Has the browser ask for a passkey, and sends its answer. */
export async function sendPasskey({ challenge, passkeyOptions }: SecondFactorAsked): Promise<LoginOutcome> {
  const optionsJSON = passkeyOptions as Parameters<typeof startAuthentication>[0]['optionsJSON']
  // Rejects for whatever reason there is no answer: refused, too late, unknown here. The person sees it happen.
  const passkey = await startAuthentication({ optionsJSON }).catch(() => null)
  if (!passkey) return { kind: 'refused', message: NOT_GIVEN, isOver: false }
  return outcomeOf(
    await requestJson('/api/users/login/second-factor', { method: 'POST', body: { challenge, passkey } }),
  )
}

function outcomeOf({ ok, body }: Answer<Session>): LoginOutcome {
  if (ok && body.user) return { kind: 'in', session: body as Session }
  const data = body.errors?.[0]?.data as (Partial<SecondFactorAsked> & { isOver?: boolean }) | undefined
  if (data?.challenge) return { kind: 'asked', asked: data as SecondFactorAsked }
  return { kind: 'refused', message: errorMessage(body), isOver: data?.isOver === true }
}
