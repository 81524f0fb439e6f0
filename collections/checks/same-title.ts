import type { CollectionBeforeValidateHook } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { invalidField } from './http-errors'

interface Rule {
  field: string
  /** The name of the field in the answer. */
  label: string
  /** Two documents with the same key have the same value. */
  keyOf(value: string): string
  messageOf(same: string): string
}

/**
 * Returns a hook that refuses (400) a title that another document of the collection has, whatever its capitals, accents
 * and spaces. `kind` names one of them: « rubrique ».
 */
export function refuseSameTitle(kind: string): CollectionBeforeValidateHook {
  return refuseSame({
    field: 'title',
    label: 'Nom',
    keyOf: foldedText,
    messageOf: (title) => `La ${kind} « ${title} » existe déjà : choisissez-la, ou donnez un autre nom.`,
  })
}

/**
 * Returns a hook that refuses (400) what another document of the collection has in this field. Payload writes the
 * documents of a bulk edit side by side, so the request notes which of them takes a value.
 */
export function refuseSame({ field, label, keyOf, messageOf }: Rule): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    const value: unknown = data?.[field]
    if (typeof value !== 'string' || value === originalDoc?.[field]) return data
    const key = keyOf(value)
    if (key === '' || key === keyOf(originalDoc?.[field] ?? '')) return data
    const { docs } = await req.payload.db.find<Record<string, string> & { id: string }>({
      collection: collection.slug,
      limit: 0,
      pagination: false,
      req,
      select: { [field]: true },
      where: { id: { not_equals: originalDoc?.id ?? '' } },
    })
    const same = docs.find((doc) => keyOf(doc[field] ?? '') === key)
    req.context.titlesTaken ??= new Map()
    const taker = req.context.titlesTaken.get(key)
    const isTakenNow = originalDoc && taker !== undefined && taker !== originalDoc.id
    if (!same && !isTakenNow) {
      if (originalDoc) req.context.titlesTaken.set(key, originalDoc.id)
      return data
    }
    throw invalidField(req, collection.slug, field, label, messageOf(same?.[field] ?? value))
  }
}
