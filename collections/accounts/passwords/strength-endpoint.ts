import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { isAdmin, personOf } from '../../access'
import { takeOrRefuse } from '../limits/limits'
import { mayMakeFirstAccount } from '../users-hooks'
import { judgedPassword } from './judged-password'
import type { Chooser } from './strength'

/** How a password that is being typed would be taken. */
export interface TypedStrength {
  /** From 0 to 4. */
  score: number
  /** Null when it would be accepted; else why it would not, in French. */
  reason: string | null
}

/**
 * `POST /api/users/password-strength` `{password}`, with `account` or `token` when it is not one's own: how hard a password
 * is to guess, while it is typed. For who is logged in, who has the link of a letter, and who makes the first account.
 * Nothing of it is written anywhere.
 */
export const passwordStrengthEndpoint: Endpoint = {
  path: '/password-strength',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { password, ...rest } = (req.data ?? {}) as Record<string, unknown>
    const { key, chooser } = await askerOf(req, rest)
    await takeOrRefuse('strengths', key)
    const typed: TypedStrength = await judgedPassword(password, chooser)
    return Response.json(typed, { headers: { 'cache-control': 'no-store' } })
  },
}

interface Asker {
  /** Under which the questions are counted. */
  key: string
  chooser: Chooser
}

async function askerOf(req: PayloadRequest, { account, token, name, email }: Record<string, unknown>): Promise<Asker> {
  const typed = { ...(typeof name === 'string' && { name }), ...(typeof email === 'string' && { email }) }
  if (req.user) {
    const isOther = typeof account === 'string' && account !== req.user.id && isAdmin(personOf(req))
    const other = isOther ? await findUser(req, 'id', account) : null
    // Of an account that an admin makes, there is only what is typed.
    const { name, email } = other ?? (account === null ? {} : (req.user as User))
    return { key: req.user.id, chooser: { name, email, ...typed } }
  }
  const owner = typeof token === 'string' && token !== '' ? await findUser(req, 'resetPasswordToken', token) : null
  if (owner && Date.parse(owner.resetPasswordExpiration ?? '') > Date.now()) {
    return { key: owner.id, chooser: owner }
  }
  if (await mayMakeFirstAccount(req)) return { key: 'first account', chooser: typed }
  throw new Forbidden(req.t)
}

async function findUser(req: PayloadRequest, field: 'id' | 'resetPasswordToken', value: string): Promise<User | null> {
  return await req.payload.db.findOne<User>({ collection: 'users', req, where: { [field]: { equals: value } } })
}
