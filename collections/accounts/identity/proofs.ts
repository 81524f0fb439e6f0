import { APIError, type PayloadRequest } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import type { User } from '@/payload-types'
import { recordFailure } from '../../journal/record-failure'
import { beyond, forget, giveBack, isLast, take, takeOrRefuse } from '../limits/limits'
import { recordedAccount } from '../record-account'
import type { Proof } from '../second-factor/prove'
import { proveWithin } from '../second-factor/prove-within'
import { endSessionsOf } from '../sessions/end-sessions'
import { sessionOf } from '../sessions/session-of'
import { isPasswordOf } from '../stored-password'

/** Resolves to whether `password` is that of the person who asks. A wrong one counts: see `isProved`. */
export async function isOwnPassword(req: PayloadRequest, password: unknown): Promise<boolean> {
  return await isProved(req, async ({ id }) => {
    const account = await req.payload.db.findOne<User>({ collection: 'users', req, where: { id: { equals: id } } })
    return account !== null && (await isPasswordOf(account, password))
  })
}

/** The same for a code or a passkey of the person who asks; null is a proof that could not be read. */
export async function isOwnSecondFactor(req: PayloadRequest, proof: Proof | null): Promise<boolean> {
  return await isProved(req, async ({ id }) => (await proveWithin('proofCodes', req.payload, id, proof)) !== null)
}

/**
 * A wrong proof counts: throws 401 and ends the session after ten in a row, 429 after thirty of the account in a quarter of
 * an hour. Counted before it is checked, since tries may come side by side.
 */
async function isProved(req: PayloadRequest, check: (person: User) => Promise<boolean>): Promise<boolean> {
  const person = req.user as User | null
  if (!person) return false
  const session = sessionOf(req) ?? `account ${person.id}`
  const inARow = await take('sessionProofs', session)
  if (inARow === null) throw await endedSession(req)
  await takeOrRefuse('accountProofs', person.id)
  if (await check(person)) {
    await Promise.all([forget('sessionProofs', session), giveBack('accountProofs', person.id)])
    return true
  }
  recordFailure(req, 'identity-refused', async () => recordedAccount(person))
  if (isLast('sessionProofs', inARow)) throw await endedSession(req)
  return false
}

/** Ends the session and returns what is thrown: 401, as every later request of it gets. */
async function endedSession(req: PayloadRequest): Promise<APIError<null>> {
  const ended = endSession(req).catch((err: unknown) => {
    req.payload.logger.error({ err, msg: 'a session with too many wrong proofs was not ended' })
  })
  // With a transaction open, this write waits for its end, which waits for us.
  if (req.transactionID === undefined) await ended
  return new APIError(beyond('sessionProofs').message, 401, null, true)
}

async function endSession(req: PayloadRequest): Promise<void> {
  const { payload, user } = req
  const session = sessionOf(req)
  if (!user || !session) return
  // In a transaction of its own: that of the request is rolled back with its refusal.
  await inTransaction(payload, (own) => endSessionsOf(own, user.id, ({ id }) => id === session))
}
