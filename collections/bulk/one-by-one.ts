import {
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  commitTransaction,
  Forbidden,
  initTransaction,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type ValidationError,
  type Where,
} from 'payload'
import { databaseFault } from '@/payload/adapters/database/faults'
import { isUntouched } from '@/payload/adapters/database/transactions'
import type { BulkResult } from '@/payload/publication/request-context'
import { logger } from '@/payload/server/log/logger'
import { deedOf, isPutBackOnline, trashOf } from './deed'
import { documentsMeant, documentsNamed, type Meant, type Question } from './documents-meant'
import { doneSentence, messageOf } from './sentences'
import { requestOfItsOwn, writeDocument } from './write-document'

const NOTHING: Where = { id: { equals: '' } }
const SERVER_FAULT = 500
const STAYS_IN_TRASH = ' Le document reste à la corbeille : sortez-le comme brouillon, complétez-le, puis publiez-le.'

type Args = Record<string, unknown> & Omit<Question, 'collection'> & { data?: Record<string, unknown> }

/**
 * P57: has a request by `where` write (or delete) its documents one by one, each as a request by its id would: from its
 * latest version, in a transaction of its own. Payload's own bulk operation then has nothing left to do.
 */
export const writeOneByOne: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete') return args
  const asked = args as unknown as Args
  // One file for several documents is refused by the library itself.
  if (asked.id !== undefined || !asked.where || (req.file && collection.upload)) return args
  await refuseStrangers(req, collection, operation, asked)
  // A part that the form cuts out is one file's.
  delete req.query?.uploadEdits
  // Payload's own handlers leave it out, and its Local API takes that for yes.
  const overrideAccess = Boolean(asked.overrideAccess)
  const question = { ...asked, collection: collection.slug, overrideAccess }
  const meant = await documentsMeant(req, pick(question))
  const { docs, errors } = await inTurn(req, meant, (own, id) => writeOne(own, operation, question, id))
  const done = doneSentence(deedOf(operation, asked.data ?? {}, collection), collection, docs.length)
  req.context.bulkResult = { docs, errors, done }
  if (meant.length === 0) errors.push(...(await reasonsForNothing(req, question)))
  if (isPutBackOnline(asked.data ?? {})) advise(errors, meant)
  return { ...args, data: {}, where: NOTHING }
}

/** Answers a request by `where` with what became of each document: those written, and why the others were not. */
export const reportOneByOne: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const { bulkResult } = req.context
  if (!bulkResult || (operation !== 'update' && operation !== 'delete')) return result
  delete req.context.bulkResult
  sayMessage(req, messageOf(bulkResult))
  return bulkResult as never
}

/** Payload's own handlers make the message of their answer, from words that know neither what was done nor a gender. */
function sayMessage(req: PayloadRequest, message: string): void {
  const { t } = req
  const replaced = [
    'updatedCountSuccessfully',
    'deletedCountSuccessfully',
    'unableToUpdateCount',
    'unableToDeleteCount',
  ]
  req.t = ((key, vars) => (replaced.includes(String(key).split(':')[1] ?? '') ? message : t(key, vars))) as typeof t
}

/** Who may write none of them is told nothing of them, not even their titles. */
async function refuseStrangers(
  req: PayloadRequest,
  { access }: SanitizedCollectionConfig,
  operation: 'delete' | 'update',
  { data, overrideAccess }: Args,
) {
  if (!overrideAccess && !(await access[operation]({ data, req }))) throw new Forbidden(req.t)
}

function pick({ collection, limit, overrideAccess, sort, trash, where }: Question): Question {
  return { collection, limit, overrideAccess, sort, trash: trash ?? false, where }
}

async function writeOne(req: PayloadRequest, operation: 'delete' | 'update', args: Args & Question, id: string) {
  const { where: _where, limit: _limit, sort: _sort, data = {}, req: _req, collection, ...options } = args
  const context = { ...req.context }
  if (operation === 'update') return await writeDocument(req, { ...options, collection, context, data, id })
  return await req.payload.delete({ ...options, collection, id, context, req: requestOfItsOwn(req) } as never)
}

/**
 * Writes each document in a transaction of its own, unless `req` has one in which something is written already: then
 * all are in that one, and the first refusal, which undoes it, is thrown.
 */
async function inTurn(
  req: PayloadRequest,
  meant: Meant[],
  write: (req: PayloadRequest, id: string) => Promise<unknown>,
): Promise<Omit<BulkResult, 'done'>> {
  const isApart = req.transactionID === undefined || isUntouched(await req.transactionID)
  const hadTransaction = req.transactionID !== undefined
  if (isApart && hadTransaction) await commitTransaction(req)
  const result: Omit<BulkResult, 'done'> = { docs: [], errors: [] }
  for (const document of meant) {
    try {
      result.docs.push(await write(req, document.id))
    } catch (error) {
      const nothingWritten = result.docs.length === 0 && databaseFault(error) === 'unavailable'
      if (!isApart || nothingWritten) throw error
      result.errors.push(refusalOf(document, reasonOf(error)))
    }
  }
  if (isApart && hadTransaction) await initTransaction(req)
  return result
}

/** Returns a refusal's own words, with those of its fields. */
function reasonOf(error: unknown): string {
  const { status = SERVER_FAULT, message = '', data } = error as Partial<ValidationError & { status: number }>
  if (status >= SERVER_FAULT) {
    logger.error({ err: error }, 'one document of a bulk request failed')
    return 'Le site n’a pas pu le faire. Réessayez dans un instant.'
  }
  const fields = new Set(data?.errors?.map((field) => field.message))
  return fields.size === 0 ? message : `${message}. ${[...fields].join(' ')}`
}

function refusalOf({ id, title }: Meant, reason: string): BulkResult['errors'][number] {
  return { id, isPublic: true, message: `« ${title} » : ${reason}` }
}

/** What is not complete cannot be completed in the trash. */
function advise(errors: BulkResult['errors'], meant: Meant[]): void {
  const trashed = new Set(meant.filter(({ deletedAt }) => deletedAt).map(({ id }) => id))
  for (const error of errors) if (trashed.has(error.id)) error.message += STAYS_IN_TRASH
}

/** Nothing is no success where somebody chose documents: says of each why it was left as it is. */
async function reasonsForNothing(req: PayloadRequest, question: Question & Args): Promise<BulkResult['errors']> {
  const named = await documentsNamed(req, pick(question))
  return named.flatMap((document) => {
    const reason = reasonForNothing(question, document.deletedAt)
    return reason ? [refusalOf(document, reason)] : []
  })
}

function reasonForNothing({ data = {}, trash }: Args, deletedAt: string | null): string | null {
  if (trashOf(data) === 'out' && !deletedAt) return 'Ce document n’est plus à la corbeille.'
  if (deletedAt && !trash) return 'Ce document est à la corbeille.'
  if (data._status === 'published') return 'Ce texte est déjà en ligne : il n’y a rien à publier.'
  if (data._status === 'draft') return 'Ce document n’est pas en ligne : il n’y a rien à retirer.'
  return null
}
