import { AuthenticationError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { isFrozen } from '../../access'
import { invalidField } from '../../checks/http-errors'
import { slowDown } from '../limits/slow-down'
import { secondFactorAsked } from '../second-factor/login-step'
import { hasSecondFactor } from '../second-factor/store'
import { refuseForeignOrigin } from '../sessions/asker'
import { checkPassword } from './check-password'
import { enter } from './enter'
import { knownBrowser } from './known-browser'

/**
 * Replaces Payload's login (P82). Answers 401, in the same words and after the same work, to a wrong password, an unknown
 * address, an invitation that was not accepted, a frozen account and one that changed meanwhile. Wrong tries slow down the next ones
 * (P84); strangers' tries never slow a browser that the account knows.
 */
export const login: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    refuseForeignOrigin(req)
    await addDataAndFileToRequest(req)
    const { email, password } = credentialsIn(req)
    const account = await findByEmail(req, email)
    const browser = account && knownBrowser(req, account.id)
    const thisTry = await slowDown({ req, subject: `login:${email}`, browser })
    const { isRight, renewed } = await checkPassword(account, password)
    if (!account || !isRight || isFrozen(account)) throw new AuthenticationError(req.t)
    // Here, and nowhere else, is asked what a password alone does not prove: nothing is open yet.
    if (await hasSecondFactor(req.payload, account.id, req)) {
      await thisTry.forgive()
      throw await secondFactorAsked(req, account)
    }
    const answer = await enter(req, account, { renewed, depth: depthIn(req) })
    await thisTry.forgive()
    return answer
  },
}

function depthIn(req: PayloadRequest): number | undefined {
  const depth = Number(req.searchParams.get('depth') || Number.NaN)
  return Number.isNaN(depth) ? undefined : depth
}

function credentialsIn(req: PayloadRequest): { email: string; password: string } {
  const { email, password } = (req.data ?? {}) as { email?: unknown; password?: unknown }
  if (typeof email !== 'string' || email.trim() === '') {
    throw invalidField(req, 'users', 'email', 'Adresse électronique', req.t('validation:required'))
  }
  if (typeof password !== 'string' || password.trim() === '') {
    throw invalidField(req, 'users', 'password', 'Mot de passe', req.t('validation:required'))
  }
  return { email: email.trim().toLowerCase(), password }
}

/** The account whole, hash and all. */
async function findByEmail(req: PayloadRequest, email: string): Promise<User | null> {
  return await req.payload.db.findOne<User>({ collection: 'users', req, where: { email: { equals: email } } })
}
