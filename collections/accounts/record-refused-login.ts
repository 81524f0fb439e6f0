import type { AfterErrorHook, PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { recordFailure } from '../journal/record-failure'
import { recordedAccount } from './record-account'

/** Payload's errors of a login: a wrong password or address, and too many tries at once. */
const REFUSED = new Set(['AuthenticationError', 'LockedAuth'])

/** Records a login that was refused. The answer does not wait for it: it tells nothing of the account by its delay. */
export const recordRefusedLogin: AfterErrorHook = ({ error, req }) => {
  const email: unknown = req.data?.email
  // A limit of something else has the same name, and no address.
  if (!REFUSED.has(error.name) || (error.name === 'LockedAuth' && typeof email !== 'string')) return
  recordFailure(req, 'login-refused', async () => {
    const account = await accountWith(req, email)
    return account && recordedAccount(account)
  })
}

/** An address that nobody has is not kept: somebody may have typed a password there. */
async function accountWith({ payload }: PayloadRequest, email: unknown): Promise<User | null> {
  const address = typeof email === 'string' ? email.trim().toLowerCase() : ''
  return await payload.db.findOne<User>({ collection: 'users', where: { email: { equals: address } } })
}
