import type { Endpoint } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import type { User } from '@/payload-types'
import { record } from '../../journal/record'
import { forgetTries } from '../limits'
import { accountOf } from '../record-account'
import { loginOf } from './login'

/** Payload's own unlocking, then the wrong passwords that slow the account's next logins are forgotten (P84). */
export const unlock: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    const answer = await defaultEndpoint(req, 'users', unlock)(req)
    const email: unknown = req.data?.email
    if (!answer.ok || typeof email !== 'string') return answer
    const address = email.trim().toLowerCase()
    await forgetTries(loginOf(address))
    const where = { email: { equals: address } }
    const account = await req.payload.db.findOne<User>({ collection: 'users', req, where })
    if (account) await record(req, { event: 'account-unlocked', on: accountOf(account) })
    return answer
  },
}
