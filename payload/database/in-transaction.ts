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
 * Does `work`, by `user` or by nobody, in one transaction: all of it is kept, or nothing when it throws. The request is
 * its own: what hooks note in one must not be read in the next. Resolves with what `work` gave, once it is kept.
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

/** Does `work` as `inTransaction` does, and undoes it: it throws what it would throw. */
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
