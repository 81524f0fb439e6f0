import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeValidateHook } from 'payload'
import { isPublic } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { invalidField } from '../checks/http-errors'
import { shapeOf } from '../schema/shape-of'
import { hasWords } from '../schema/words'
import { publishes } from './guard-write'
import { writeIntent } from './write-intent'

/** A minute, for clocks that do not agree. */
const TOLERANCE_MS = 60_000

/**
 * Sets the publication date at the first publication, for good: emptied later, it comes back. Refuses (400) one in the
 * future: a later publication is a schedule (`scheduling/`).
 */
export const setPublicationDate: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const row = rowBefore(req, originalDoc?.id) ?? null
  const date: string | null = data.publishedAt === undefined ? originalDoc?.publishedAt : data.publishedAt
  if (date && Date.parse(date) > Date.now() + TOLERANCE_MS) {
    throw invalidField(
      req,
      collection.slug,
      'publishedAt',
      'Date de publication',
      'La date de publication ne peut pas être dans le futur : laissez-la vide, puis publiez, ou prenez « Programmer ».',
    )
  }
  if (date) return data
  // Only a document that was published once has the key of a drawing.
  if (row?.coverKey && row.publishedAt) return { ...data, publishedAt: row.publishedAt }
  return publishes(writeIntent(req), row) ? { ...data, publishedAt: new Date().toISOString() } : data
}

/** Notes when the words that visitors read changed after its publication. */
export const setRevisionDate: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const row = rowBefore(req, originalDoc?.id)
  const revisedAt = row?.revisedAt ?? null
  if (!row || !isPublic(row) || !publishes(writeIntent(req), row)) return { ...data, revisedAt }
  const next = { ...originalDoc, ...data }
  const read = shapeOf(collection.fields).filter(hasWords)
  const isSame = read.every(({ name }) => isDeepStrictEqual(next[name], row[name]))
  return { ...data, revisedAt: isSame ? revisedAt : new Date().toISOString() }
}

/** The drawing of an article without picture is made from its first slug, for good: a rename keeps the drawing. */
export const setCoverKey: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data
  const row = rowBefore(req, originalDoc?.id)
  const kept = row?.coverKey
  const isFirstPublication = !kept && publishes(writeIntent(req), row ?? null)
  return { ...data, coverKey: kept ?? (isFirstPublication ? data.slug : null) }
}
