import { APIError, type PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { processWide } from '@/payload/process-wide'
import type { User } from '@/payload-types'
import { recordFailure } from '../../journal/record-failure'
import { accountOf } from '../record-account'
import { endSessionsOf } from '../sessions/end-sessions'
import { sessionOf } from '../sessions/session-of'
import { isPasswordOf } from '../stored-password'

/** So many wrong passwords in a row end the session: who guesses has taken it. */
const MOST_IN_A_ROW = 10
/** For all sessions of an account together, in a quarter of an hour. */
const MOST_OF_ACCOUNT = 30
const QUARTER_S = 15 * 60
/** How long tries are counted, in seconds. A timer of Node counts 24 days at most: a longer one ends at once. */
const WEEK_S = 7 * 24 * 60 * 60

const tries = processWide('accounts.password-tries', () => ({
  ofSession: new RateLimiterMemory({ points: MOST_IN_A_ROW, duration: WEEK_S }),
  ofAccount: new RateLimiterMemory({ points: MOST_OF_ACCOUNT, duration: QUARTER_S }),
}))

/**
 * Resolves to whether `password` is that of the person who asks. A wrong one counts: throws 401 and ends the session after
 * ten in a row, 429 after thirty in a quarter of an hour. Counted before it is checked, since tries may come side by side.
 */
export async function isOwnPassword(req: PayloadRequest, password: unknown): Promise<boolean> {
  const person = req.user as User | null
  if (!person) return false
  const session = sessionOf(req) ?? `account ${person.id}`
  const inARow = await counted(tries.ofSession, session)
  if (inARow === null) throw await endedSession(req)
  if ((await counted(tries.ofAccount, person.id)) === null) throw tooManyTries()
  const where = { id: { equals: person.id } }
  const account = await req.payload.db.findOne<User>({ collection: 'users', req, where })
  if (account && (await isPasswordOf(account, password))) {
    await Promise.all([tries.ofSession.delete(session), tries.ofAccount.reward(person.id)])
    return true
  }
  recordFailure(req, 'identity-refused', async () => accountOf(person))
  if (inARow >= MOST_IN_A_ROW) throw await endedSession(req)
  return false
}

/** Counts one try and returns how many there are; null when there were too many. */
async function counted(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    return (await limiter.consume(key)).consumedPoints
  } catch (refusal) {
    // Not an error but the state of the limit; its class may be that of another bundle.
    if (refusal instanceof Error) throw refusal
    return null
  }
}

/** Ends the session and returns what is thrown. */
async function endedSession(req: PayloadRequest): Promise<APIError<null>> {
  const ended = endSession(req).catch((err: unknown) => {
    req.payload.logger.error({ err, msg: 'a session with too many wrong passwords was not ended' })
  })
  // With a transaction open, this write waits for its end, which waits for us.
  if (req.transactionID === undefined) await ended
  return new APIError('Trop de mots de passe faux : cette session est fermée. Reconnectez-vous.', 401, null, true)
}

async function endSession(req: PayloadRequest): Promise<void> {
  const { payload, user } = req
  const session = sessionOf(req)
  if (!user || !session) return
  // In a transaction of its own: that of the request is rolled back with its refusal.
  await inTransaction(payload, (own) => endSessionsOf(own, user.id, ({ id }) => id === session))
}

function tooManyTries(): APIError<null> {
  return new APIError('Trop de mots de passe faux. Réessayez dans un quart d’heure.', 429, null, true)
}
