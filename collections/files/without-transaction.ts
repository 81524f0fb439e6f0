import { type CollectionBeforeValidateHook, commitTransaction, initTransaction, type PayloadRequest } from 'payload'
import { isUntouched } from '@/payload/adapters/database/transactions'
import { conflict } from '../checks/http-errors'

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

/**
 * The first hook after the work on the file: what is read from here on is read in the transaction that writes. Refuses
 * (409) to replace a file whose record another request wrote or deleted meanwhile: Payload puts all of the record that it
 * read before over it.
 */
export const resumeTransaction: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!req.context.leftTransaction) return data
  delete req.context.leftTransaction
  await initTransaction(req)
  if (operation === 'create') return data
  const where = { id: { equals: originalDoc.id } }
  const row = await req.payload.db.findOne<Written>({ collection: 'media', req, where })
  if (!row || timeOf(row) !== timeOf(originalDoc)) throw conflict(CHANGED_MEANWHILE, {})
  return data
}

const CHANGED_MEANWHILE =
  'Ce fichier a été modifié ou supprimé pendant l’envoi du vôtre, qui n’a pas été enregistré. Rechargez la page, puis envoyez-le de nouveau.'

interface Written {
  id: string
  updatedAt: string
}

function timeOf({ updatedAt }: Pick<Written, 'updatedAt'>): number {
  return new Date(updatedAt).getTime()
}
