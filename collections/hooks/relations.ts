import type { CollectionBeforeValidateHook, CollectionSlug } from 'payload'
import { invalidField } from './refusal'

const RELATIONS: { path: string; label: string; to: CollectionSlug }[] = [
  { path: 'category', label: 'Rubrique', to: 'categories' },
  { path: 'dossier', label: 'Dossier', to: 'dossiers' },
  { path: 'authors', label: 'Signature', to: 'people' },
  { path: 'cover', label: 'Image de couverture', to: 'media' },
]

/** Refuses (400) an id that names nothing: the database would refuse it with a 500. */
export const refuseUnknownRelations: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  for (const { path, label, to } of RELATIONS) {
    const value: unknown = data?.[path]
    const ids = (Array.isArray(value) ? value : [value]).filter((id) => id !== null && id !== undefined && id !== '')
    if (ids.length === 0) continue
    const named = new Set(ids.map((id) => (typeof id === 'object' && 'id' in id ? id.id : id)))
    const wellFormed = [...named].every((id) => typeof id === 'string')
    const { docs } = wellFormed
      ? await req.payload.db.find({
          collection: to,
          limit: named.size,
          pagination: false,
          req,
          where: { id: { in: [...named] } },
        })
      : { docs: [] }
    if (docs.length !== named.size) {
      throw invalidField(req, collection.slug, path, label, 'Ce qui est choisi n’existe pas ou n’existe plus.')
    }
  }
  return data
}
