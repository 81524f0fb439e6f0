import { startAuthentication } from '@simplewebauthn/browser'
import type { IdentityWays } from '@/collections/accounts/identity/confirm-endpoint'
import { errorMessage, requestJson } from '../requests'

const NOT_GIVEN = 'La clé d’accès n’a pas été donnée. Réessayez, ou prenez un autre moyen.'

/** Returns the ways beside the password; none when the site does not answer. */
export async function readIdentityWays(api: string): Promise<IdentityWays> {
  const { ok, body } = await requestJson<IdentityWays>(`${api}/users/confirm`)
  return ok ? (body as IdentityWays) : { secondFactor: [], passkeyOptions: null }
}

/** Returns what is wrong, in French; null once the site knows who asks. */
export async function confirmIdentity(
  api: string,
  proof: { code: string } | { password: string } | { passkey: object },
): Promise<string | null> {
  const { ok, body } = await requestJson(`${api}/users/confirm`, { method: 'POST', body: proof })
  return ok ? null : (body.errors?.[0]?.data?.errors?.[0]?.message ?? errorMessage(body))
}

/** The same by a passkey, for which the browser asks. */
export async function confirmByPasskey(api: string): Promise<string | null> {
  // A new question: the one that came with the ways may be past its time.
  const { passkeyOptions } = await readIdentityWays(api)
  const optionsJSON = passkeyOptions as Parameters<typeof startAuthentication>[0]['optionsJSON'] | null
  // Rejects for whatever reason there is no answer: refused, too late, unknown here. The person sees it happen.
  const passkey = optionsJSON && (await startAuthentication({ optionsJSON }).catch(() => null))
  return passkey ? await confirmIdentity(api, { passkey }) : NOT_GIVEN
}
