import { APIError, AuthenticationError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { recordFailure } from '../../journal/record-failure'
import { enter } from '../login/enter'
import { recordedAccount } from '../record-account'
import { refuseForeignOrigin } from '../sessions/asker'
import { authenticationOptions } from './passkeys'
import { attempt, begin, type CheckedAccount, finish } from './pending'
import type { ProvedBy } from './prove'
import { proofIn, proveWithin } from './prove-within'
import { siteOf } from './site-of'
import { findSecondFactor } from './store'

/** What the answer 401 to a right password says, when the account has a second factor. */
export interface SecondFactorAsked {
  /** The ways that are open to this account. */
  secondFactor: ProvedBy[]
  /** To be sent back within five minutes. */
  challenge: string
  /** For the browser, where there is a passkey. */
  passkeyOptions: object | null
}

const ASKED = 'Il faut aussi votre code ou votre clé d’accès.'
const WRONG = 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, ou prenez un code de secours.'
const WRONG_PASSKEY = 'Cette clé d’accès n’a pas été reconnue.'
const OVER = 'La connexion a pris trop de temps, ou trop d’essais : redonnez votre mot de passe.'

/**
 * Returns the answer 401, with a challenge, to a right password that is not enough to enter `account`. The challenge
 * holds for the password that was given: once that changes, it opens nothing.
 */
export async function secondFactorAsked(req: PayloadRequest, account: User): Promise<APIError> {
  const { passkeys, recoveryHashes, totpSecret } = await findSecondFactor(req.payload, account.id, req)
  const options = passkeys.length > 0 ? await authenticationOptions(await siteOf(req.payload), passkeys) : null
  const challenge = begin({
    kind: 'login',
    account: account.id,
    checked: { email: account.email, hash: account.hash ?? null, role: account.role },
    passkeyChallenge: options?.challenge ?? null,
  })
  const ways: [ProvedBy, boolean][] = [
    ['totp', totpSecret !== null],
    ['passkey', options !== null],
    ['recovery', recoveryHashes.length > 0],
  ]
  const secondFactor = ways.filter(([, isOpen]) => isOpen).map(([way]) => way)
  return refusal(ASKED, { secondFactor, challenge, passkeyOptions: options } satisfies SecondFactorAsked)
}

/**
 * The second half of a login: opens the session as the first half does without a second factor. 401 with
 * `data.isOver` once the challenge is no longer good: the password is asked for again.
 */
export const loginSecondFactor: Endpoint = {
  path: '/login/second-factor',
  method: 'post',
  handler: async (req) => {
    refuseForeignOrigin(req)
    await addDataAndFileToRequest(req)
    const { challenge, code, passkey } = (req.data ?? {}) as Record<string, unknown>
    const pending = attempt(challenge, 'login')
    if (!pending) throw refusal(OVER, { isOver: true })
    const proof = proofIn(code, passkey, pending.passkeyChallenge)
    let provedBy: ProvedBy | null = null
    try {
      provedBy = await proveWithin('loginCodes', req.payload, pending.account, proof)
    } finally {
      // Also of a code that is one too many.
      if (!provedBy) recordWrongProof(req, pending.account)
    }
    if (!provedBy) throw refusal(passkey === undefined ? WRONG : WRONG_PASSKEY, {})
    if (!finish(String(challenge))) throw refusal(OVER, { isOver: true })
    const account = await req.payload.db.findOne<User>({
      collection: 'users',
      req,
      where: { id: { equals: pending.account } },
    })
    if (!account || hasChanged(account, pending.checked)) throw new AuthenticationError(req.t)
    return await enter(req, account)
  },
}

function recordWrongProof(req: PayloadRequest, id: string) {
  recordFailure(req, 'login-refused', async () => {
    const account = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
    return account && recordedAccount(account)
  })
}

function hasChanged({ email, hash, role }: User, checked: CheckedAccount) {
  return email !== checked.email || (hash ?? null) !== checked.hash || role !== checked.role
}

function refusal(message: string, data: object) {
  return new APIError(message, 401, data as Record<string, unknown>, true)
}
