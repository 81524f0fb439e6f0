import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  Field,
  GlobalBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { fieldValues, isRecord } from './field-values'

const MESSAGE = 'Ce qui est choisi n’existe pas ou n’existe plus.'

/** Refuses (400) an id that names nothing, whatever the field: the database would refuse it without saying which. */
export const refuseUnknownRelations: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  if (data) await refuseUnknown(req, collection.slug, collection.fields, data)
  return data
}

export const refuseUnknownRelationsInGlobal: GlobalBeforeValidateHook = async ({ data, global, req }) => {
  if (data) await refuseUnknown(req, global.slug, global.fields, data)
  return data
}

interface Reference {
  path: string
  label: string
  to: CollectionSlug
  id: unknown
}

async function refuseUnknown(req: PayloadRequest, slug: string, fields: Field[], data: Record<string, unknown>) {
  const references = referencesIn(fields, data)
  const known = new Map<CollectionSlug, Set<unknown>>()
  for (const to of new Set(references.map((reference) => reference.to))) {
    const ids = references.filter((reference) => reference.to === to).map(({ id }) => id)
    known.set(to, await knownIds(req, to, ids))
  }
  const unknown = references.filter(({ to, id }) => !known.get(to)?.has(id))
  if (unknown.length === 0) return
  const labels = new Map(unknown.map(({ path, label }) => [path, label]))
  const errors = [...labels].map(([path, label]) => ({ path, label, message: MESSAGE }))
  throw new ValidationError({ collection: slug, errors, req }, req.t)
}

function referencesIn(fields: Field[], data: Record<string, unknown>): Reference[] {
  return fieldValues(fields, data).flatMap(({ field, path, label, value }) => {
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const { relationTo } = field
    return (Array.isArray(value) ? value : [value])
      .filter((one) => one !== null && one !== undefined)
      .map((one): Reference => {
        if (typeof relationTo === 'string') return { path, label, to: relationTo, id: idOf(one) }
        return { path, label, to: one.relationTo, id: idOf(one.value) }
      })
  })
}

async function knownIds(req: PayloadRequest, to: CollectionSlug, ids: unknown[]): Promise<Set<unknown>> {
  const wellFormed = [...new Set(ids)].filter((id) => typeof id === 'string')
  if (wellFormed.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: to,
    limit: wellFormed.length,
    pagination: false,
    req,
    where: { id: { in: wellFormed } },
  })
  return new Set(docs.map(({ id }) => id))
}

/** A relation may come populated, as it was read. */
function idOf(value: unknown): unknown {
  return isRecord(value) ? value.id : value
}
