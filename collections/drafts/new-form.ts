import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { NEW_DOCUMENT } from '@/payload/editorial/new-document'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { personOf, writesDrafts } from '../access'

/**
 * P104: gives the form of a new document an empty one to show, under the id in its address. Nothing is stored before the
 * first save (`first-save.ts`). REST reads what is stored, and nothing else.
 */
export const showNewForm: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI === 'REST' || !('id' in args)) return args
  // Payload's operation shows a document that it is given in the place of a stored one.
  if ('data' in args && args.data !== undefined) return args
  const person = personOf(req)
  if (req.query?.[NEW_DOCUMENT.name] !== NEW_DOCUMENT.value || !person || !writesDrafts(person)) return args
  if (!isNewId(args.id) || (await isTaken(req, collection.slug as DraftableSlug, args.id))) return args
  const signature = await ownSignature(req, collection.flattenedFields)
  return { ...args, data: { id: args.id, ...emptyTexts(collection.flattenedFields), ...signature } }
}

/** The signature that names the account of this person. A client that writes by REST says whose article it is. */
async function ownSignature(req: PayloadRequest, fields: FlattenedField[]) {
  if (!fields.some(({ name }) => name === 'authors')) return {}
  const { docs } = await req.payload.find({
    collection: 'people',
    where: { account: { equals: req.user?.id } },
    select: {},
    depth: 0,
    limit: 1,
    req,
  })
  return docs[0] ? { authors: [docs[0].id] } : {}
}

/**
 * The editor of a text starts anew when its value changes from nothing to null, as the first save answers it: what was
 * being typed in it would be lost.
 */
function emptyTexts(fields: FlattenedField[]) {
  return Object.fromEntries(fields.filter(({ type }) => type === 'richText').map(({ name }) => [name, null]))
}

/** Whether a value has the form of an id that the server makes (UUID, version 7). */
export function isNewId(id: unknown): id is string {
  return typeof id === 'string' && /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)
}

/** Whether a document has this id, in the trash too. */
export async function isTaken(req: PayloadRequest, collection: DraftableSlug, id: string): Promise<boolean> {
  return Boolean(await req.payload.db.findOne({ collection, req, where: { id: { equals: id } } }))
}
