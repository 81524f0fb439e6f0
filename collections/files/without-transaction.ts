import { type CollectionBeforeValidateHook, commitTransaction, initTransaction, type PayloadRequest } from 'payload'
import { isUntouched } from '@/payload/adapters/database/transactions'

/**
 * P62: ends the transaction that a REST request has just begun: all other writes would wait while a picture is decoded.
 * `resumeTransaction` begins it again. A transaction in which something is written stays.
 */
export async function leaveTransaction(req: PayloadRequest): Promise<void> {
  const id = await req.transactionID
  if (req.payloadAPI !== 'REST' || id === undefined || !isUntouched(id)) return
  await commitTransaction(req)
  req.context.leftTransaction = true
}

/** The first hook after the work on the file: what is read from here on is read in the transaction that writes. */
export const resumeTransaction: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!req.context.leftTransaction) return data
  delete req.context.leftTransaction
  await initTransaction(req)
  return data
}
