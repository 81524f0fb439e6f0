import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'

/** A passkey as it is kept: nothing in it is secret. */
export interface Passkey {
  /** The credential's id, base64url. */
  id: string
  /** base64url */
  publicKey: string
  /** How often it was used, where the key counts. */
  counter: number
  transports: AuthenticatorTransport[]
  /** As its owner calls it. */
  name: string
  /** ISO 8601 */
  createdAt: string
  lastUsedAt: string | null
}

/** The site as browsers know it. */
export interface RelyingParty {
  id: string
  origin: string
  name: string
}

/** Passkeys belong to the host of `SITE_URL`, whatever address the request came to. */
export function relyingParty(siteUrl: string, name: string): RelyingParty {
  const { hostname, origin } = new URL(siteUrl)
  return { id: hostname, origin, name }
}

export function registrationOptions(
  site: RelyingParty,
  account: { id: string; email: string; name: string },
  known: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpID: site.id,
    rpName: site.name,
    userID: new TextEncoder().encode(account.id) as Uint8Array<ArrayBuffer>,
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** Returns the new passkey; null when the answer is not one to this challenge, for this site. */
export async function registeredPasskey(
  site: RelyingParty,
  response: unknown,
  challenge: string,
  name: string,
): Promise<Passkey | null> {
  const outcome = await refusedAsNull(() =>
    verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      // Beside the password: that somebody holds the key is enough.
      requireUserVerification: false,
    }),
  )
  if (!outcome?.verified) return null
  const { credential } = outcome.registrationInfo
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (credential.transports ?? []) as AuthenticatorTransport[],
    name,
    createdAt: new Date().toISOString(),
    lastUsedAt: null,
  }
}

export function authenticationOptions(
  site: RelyingParty,
  known: readonly Passkey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: site.id,
    allowCredentials: known.map(({ id, transports }) => ({ id, transports })),
    userVerification: 'preferred',
  })
}

/** Returns the passkey that answered, its use noted; null when none of them did. */
export async function usedPasskey(
  site: RelyingParty,
  response: unknown,
  challenge: string,
  known: readonly Passkey[],
): Promise<Passkey | null> {
  const id: unknown = (response as { id?: unknown } | null)?.id
  const passkey = known.find((one) => one.id === id)
  if (!passkey) return null
  const outcome = await refusedAsNull(() =>
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
        transports: passkey.transports,
      },
    }),
  )
  if (!outcome?.verified) return null
  return { ...passkey, counter: outcome.authenticationInfo.newCounter, lastUsedAt: new Date().toISOString() }
}

/** The library throws an error of its own sentence for each thing that is not right: all of them are a refusal. */
async function refusedAsNull<Outcome>(verify: () => Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
