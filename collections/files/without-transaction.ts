import { type CollectionBeforeValidateHook, commitTransaction, initTransaction, type PayloadRequest } from 'payload'
import { isUntouched } from '@/payload/adapters/database/transactions'
import { conflict } from '../checks/http-errors'

/**
 * P62: ends the transaction that a REST request has just begun: all other writes would wait while a picture is decoded.
 * `resumeTransaction` begins it again. A transaction in which something is written stays.
 */
export async function leaveTransaction(req: PayloadRequest, replaced?: unknown): Promise<void> {
  const id = await req.transactionID
  if (req.payloadAPI !== 'REST' || id === undefined || !isUntouched(id)) return
  const writtenAt = replaced === undefined ? null : await timeOf(req, replaced)
  await commitTransaction(req)
  req.context.leftTransaction = { writtenAt }
}

/**
 * The first hook after the work on the file: what is read from here on is read in the transaction that writes. Refuses
 * (409) to replace a file whose record another request wrote or deleted since that work began: Payload puts all of the
 * record that it read before over it.
 */
export const resumeTransaction: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const left = req.context.leftTransaction
  if (!left) return data
  delete req.context.leftTransaction
  await initTransaction(req)
  if (operation === 'create') return data
  const writtenAt = await timeOf(req, originalDoc.id)
  if (writtenAt === null || writtenAt !== left.writtenAt) throw conflict(CHANGED_MEANWHILE, {})
  return data
}

const CHANGED_MEANWHILE =
  'Ce fichier a été modifié ou supprimé pendant l’envoi du vôtre, qui n’a pas été enregistré. Rechargez la page, puis envoyez-le de nouveau.'

/** Returns when the record of a file was last written, in milliseconds; null when it is not there. */
async function timeOf(req: PayloadRequest, id: unknown): Promise<number | null> {
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<{ id: string; updatedAt: string }>({ collection: 'media', req, where })
  return row && new Date(row.updatedAt).getTime()
}
