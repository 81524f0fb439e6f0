import type { AfterErrorHook, PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { recordFailure } from '../journal/record-failure'
import { accountOf } from './record-account'

/** Payload's errors of a login: a wrong password or address, and an account that is locked. */
const REFUSED = new Set(['AuthenticationError', 'LockedAuth'])

/** Records a login that was refused. The answer does not wait for it: it tells nothing of the account by its delay. */
export const recordRefusedLogin: AfterErrorHook = ({ error, req }) => {
  if (!REFUSED.has(error.name)) return
  const email: unknown = req.data?.email
  recordFailure(req, 'login-refused', async () => {
    const account = await accountWith(req, email)
    return account && accountOf(account)
  })
}

/** An address that nobody has is not kept: somebody may have typed a password there. */
async function accountWith({ payload }: PayloadRequest, email: unknown): Promise<User | null> {
  const address = typeof email === 'string' ? email.trim().toLowerCase() : ''
  return await payload.db.findOne<User>({ collection: 'users', where: { email: { equals: address } } })
}
