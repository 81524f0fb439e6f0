import type { Endpoint } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import { forgetTries } from '../limits'
import { loginOf } from './login'

/** Payload's own unlocking, then the wrong passwords that slow the account's next logins are forgotten (P84). */
export const unlock: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    const answer = await defaultEndpoint(req, 'users', unlock)(req)
    const email: unknown = req.data?.email
    if (answer.ok && typeof email === 'string') await forgetTries(loginOf(email.trim().toLowerCase()))
    return answer
  },
}
