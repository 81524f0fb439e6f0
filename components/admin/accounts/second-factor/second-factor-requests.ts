import { startRegistration } from '@simplewebauthn/browser'
import type { SecondFactorState } from '@/collections/accounts/second-factor/enrolment-endpoints'
import { errorMessage, requestJson } from '../../requests'

/** An application that is being added. */
export interface Enrolment {
  enrolment: string
  /** Base 32, for who cannot scan. */
  secret: string
  /** `otpauth:`, for the application of this very device. */
  address: string
  /** An SVG. */
  qrCode: string
}

export interface Changed {
  state: SecondFactorState
  /** Those that are new: shown once. */
  recoveryCodes?: string[]
}

export type Outcome<Done> = { kind: 'done'; done: Done } | { kind: 'refused'; message: string }

const ADDRESS = '/api/users/second-factor'
const NOT_MADE = 'La clé d’accès n’a pas été créée. Réessayez, ou prenez une application de codes.'

export const readSecondFactor = () => ask<Changed>('GET', '')
export const beginApplication = () => ask<Enrolment>('POST', '/totp')
export const confirmApplication = (enrolment: string, code: string) =>
  ask<Changed>('POST', '/totp/confirm', { enrolment, code })
export const removeApplication = () => ask<Changed>('DELETE', '/totp')
export const removePasskey = (id: string) => ask<Changed>('DELETE', '/passkey', { id })
export const renewRecoveryCodes = () => ask<Changed>('POST', '/recovery-codes')

/** Has the browser make a passkey for this site, and enrols it under `name`. */
export async function addPasskey(name: string): Promise<Outcome<Changed>> {
  const begun = await ask<{ enrolment: string; options: never }>('POST', '/passkey')
  if (begun.kind === 'refused') return begun
  const { enrolment, options } = begun.done
  // Rejects for whatever reason there is none: refused, too late, already known. The person sees it happen.
  const passkey = await startRegistration({ optionsJSON: options }).catch(() => null)
  if (!passkey) return { kind: 'refused', message: NOT_MADE }
  return await ask<Changed>('POST', '/passkey/confirm', { enrolment, passkey, name })
}

export async function resetSecondFactor(account: string): Promise<Outcome<{ message: string }>> {
  const { ok, body } = await requestJson<{ message: string }>(`/api/users/${account}/reset-second-factor`, {
    method: 'POST',
  })
  return ok ? { kind: 'done', done: body as { message: string } } : { kind: 'refused', message: errorMessage(body) }
}

async function ask<Done>(method: 'DELETE' | 'GET' | 'POST', path: string, body?: object): Promise<Outcome<Done>> {
  const answer = await requestJson<Done>(ADDRESS + path, { method, ...(body && { body }) })
  return answer.ok
    ? { kind: 'done', done: answer.body as Done }
    : { kind: 'refused', message: errorMessage(answer.body) }
}
