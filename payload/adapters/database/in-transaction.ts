import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'

type Work<Result> = (req: PayloadRequest) => Promise<Result>
type User = PayloadRequest['user']

/**
 * Runs `work` in one transaction, as `user` or as nobody: commits all of it, or nothing when it throws. It gets a new
 * request, since notes of hooks must not pass from one to the next. Resolves with the result of `work`, once committed.
 */
export async function inTransaction<Result>(payload: Payload, work: Work<Result>, user: User = null): Promise<Result> {
  const req = await begin(payload, user)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Runs `work` in a transaction as `inTransaction` does, then rolls it back. Throws the errors of `work`. */
export async function inUndoneTransaction(payload: Payload, work: Work<void>, user: User = null): Promise<void> {
  const req = await begin(payload, user)
  try {
    await work(req)
  } finally {
    await killTransaction(req)
  }
}

async function begin(payload: Payload, user: User): Promise<PayloadRequest> {
  const req = await createLocalReq({ context: {}, ...(user && { user }) }, payload)
  await initTransaction(req)
  return req
}

/**
 * Runs `work` in the transaction of `req`, which it begins and commits when there is none yet. Rolls it back when `work`
 * throws. What `work` reads with `req` is what it writes upon: no other write comes in between.
 */
export async function inTransactionOf<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  const isOurs = await initTransaction(req)
  try {
    const result = await work()
    if (isOurs) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
