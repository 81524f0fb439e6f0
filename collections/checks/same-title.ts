import type { CollectionBeforeValidateHook } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { invalidField } from './http-errors'

/**
 * Returns a hook that refuses (400) a title that another document of the collection has, whatever its capitals, accents
 * and spaces. `kind` names one of them: « rubrique ». Payload writes the documents of a bulk edit side by side, so the
 * request notes which of them takes a title.
 */
export function refuseSameTitle(kind: string): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    const title: unknown = data?.title
    if (typeof title !== 'string' || title === originalDoc?.title) return data
    const folded = foldedText(title)
    if (folded === '' || folded === foldedText(originalDoc?.title ?? '')) return data
    const { docs } = await req.payload.db.find<{ id: string; title: string }>({
      collection: collection.slug,
      limit: 0,
      pagination: false,
      req,
      select: { title: true },
      where: { id: { not_equals: originalDoc?.id ?? '' } },
    })
    const same = docs.find((doc) => foldedText(doc.title) === folded)
    req.context.titlesTaken ??= new Map()
    const taker = req.context.titlesTaken.get(folded)
    const isTakenNow = originalDoc && taker !== undefined && taker !== originalDoc.id
    if (!same && !isTakenNow) {
      if (originalDoc) req.context.titlesTaken.set(folded, originalDoc.id)
      return data
    }
    const message = `La ${kind} « ${same?.title ?? title} » existe déjà : choisissez-la, ou donnez un autre nom.`
    throw invalidField(req, collection.slug, 'title', 'Nom', message)
  }
}
