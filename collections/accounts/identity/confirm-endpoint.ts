import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { invalidField } from '../../checks/http-errors'
import { authenticationOptions } from '../second-factor/passkeys'
import { attempt, begin, finish } from '../second-factor/pending'
import type { ProvedBy } from '../second-factor/prove'
import { proofIn } from '../second-factor/prove-within'
import { siteOf } from '../second-factor/site-of'
import { findSecondFactor } from '../second-factor/store'
import { sessionOf } from '../sessions/session-of'
import { noteConfirmed } from './confirmed'
import { isOwnPassword, isOwnSecondFactor } from './proofs'

/** The ways by which a person may prove who they are, beside their password. */
export interface IdentityWays {
  secondFactor: Exclude<ProvedBy, 'recovery'>[]
  /** For the browser, good for one answer within five minutes; null without a passkey. */
  passkeyOptions: object | null
}

/** `GET /api/users/confirm`: the ways that are open to who asks. */
const identityWays: Endpoint = {
  path: '/confirm',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    const { passkeys, totpSecret } = await findSecondFactor(req.payload, req.user.id)
    const options = passkeys.length > 0 ? await authenticationOptions(await siteOf(req.payload), passkeys) : null
    if (options) begin({ kind: 'identity', account: req.user.id, challenge: options.challenge }, questionOf(req))
    const ways: IdentityWays = {
      secondFactor: [...(totpSecret === null ? [] : ['totp' as const]), ...(options ? ['passkey' as const] : [])],
      passkeyOptions: options,
    }
    return Response.json(ways, { headers: { 'cache-control': 'no-store' } })
  },
}

/**
 * `POST /api/users/confirm` `{password}`, `{code}` or `{passkey}`: the person proves who they are, for ten minutes in this
 * session.
 */
const confirmIdentity: Endpoint = {
  path: '/confirm',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    const { code, passkey, password } = (req.data ?? {}) as Record<string, unknown>
    if (passkey !== undefined) await checkPasskey(req, passkey)
    else if (code !== undefined) await checkCode(req, code)
    else await checkPassword(req, password)
    noteConfirmed(req)
    return Response.json({ message: 'C’est bien vous : vous pouvez continuer.' })
  },
}

export const identityEndpoints = [identityWays, confirmIdentity]

async function checkPassword(req: PayloadRequest, password: unknown) {
  const refuse = (message: string) => invalidField(req, 'users', 'password', 'Mot de passe', message)
  if (typeof password !== 'string' || password === '') throw refuse('Donnez votre mot de passe.')
  if (!(await isOwnPassword(req, password))) throw refuse('Ce n’est pas votre mot de passe.')
}

async function checkCode(req: PayloadRequest, code: unknown) {
  const refuse = (message: string) => invalidField(req, 'users', 'code', 'Code', message)
  if (typeof code !== 'string' || code.trim() === '') throw refuse('Donnez le code que montre votre application.')
  if (await isOwnSecondFactor(req, proofIn(code, undefined, null))) return
  throw refuse('Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.')
}

async function checkPasskey(req: PayloadRequest, passkey: unknown) {
  const question = questionOf(req)
  const pending = attempt(question, 'identity')
  const challenge = pending?.account === req.user?.id ? (pending?.challenge ?? null) : null
  const isRight = await isOwnSecondFactor(req, proofIn(undefined, passkey, challenge))
  // Of two answers at the same time, one is the first.
  if (isRight && finish(question)) return
  throw invalidField(req, 'users', 'passkey', 'Clé d’accès', 'Cette clé d’accès n’a pas été reconnue.')
}

/** One at a time for each session: a later question replaces the one before. */
function questionOf(req: PayloadRequest): string {
  return `identity of ${sessionOf(req) ?? req.user?.id}`
}
