import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { readingMinutes } from '@/payload/editorial/reading-time'
import { referencesIn } from '../schema/references'
import { type FieldShape, fieldNamed } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { everyValue } from '../schema/values'
import { wordsOfRichText } from '../schema/words'

/**
 * Stores what queries need not read the text for: the files and figures it shows, in the fields that list them (`filesOf`), so that
 * none can be deleted under a published article, and the minutes it takes to read, for the lists.
 */
export const noteBody: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const shape = shapeOf(collection.fields)
  const field = fieldNamed(shape, 'body')
  const body = data.body === undefined ? originalDoc?.body : data.body
  const named = referencesIn(everyValue([field], { body }))
  const lists: Record<string, string[]> = {}
  for (const list of shape.filter(({ filesOf }) => filesOf === 'body')) {
    const ids = named.filter(({ to }) => list.to?.includes(to)).map(({ id }) => id)
    lists[list.name] = await present(req, list, ids)
  }
  return { ...data, ...lists, readingMinutes: readingMinutes(wordsOfRichText(field, body)) }
}

/** Those that are there, of what a client sent. */
async function present(req: PayloadRequest, { to = [] }: FieldShape, named: unknown[]): Promise<string[]> {
  const ids = [...new Set(named.filter((id) => typeof id === 'string'))]
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: to[0] as CollectionSlug,
    limit: ids.length,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return docs.map(({ id }) => id)
}
