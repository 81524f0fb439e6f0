import type { CollectionBeforeValidateHook } from 'payload'
import { readingMinutes } from '@/payload/editorial/reading-time'
import { mediaIn } from '../schema/references'
import { fieldNamed } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { wordsOfRichText } from '../schema/words'

/**
 * Stores two facts about the text, so that queries need not read it: the files it shows, so that none can be deleted
 * under a published article, and the minutes it takes to read, for the lists.
 */
export const noteBody: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const field = fieldNamed(shapeOf(collection.fields), 'body')
  const body = data.body === undefined ? originalDoc?.body : data.body
  const named = [...new Set(mediaIn([field], { body }))]
  const minutes = readingMinutes(wordsOfRichText(field, body))
  if (named.length === 0) return { ...data, bodyMedia: [], readingMinutes: minutes }
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'media',
    limit: named.length,
    pagination: false,
    req,
    where: { id: { in: named } },
  })
  return { ...data, bodyMedia: docs.map(({ id }) => id), readingMinutes: minutes }
}
