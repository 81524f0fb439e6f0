import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  Field,
  GlobalBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { referencesIn } from '../schema/references'
import { shapeOf } from '../schema/shape-of'
import { fieldValues } from '../schema/values'

const MESSAGE = 'Ce qui est choisi n’existe pas ou n’existe plus.'

/**
 * Refuses (400) an id of a missing document in any field: the database would refuse it without naming one. Not in
 * the blocks of a text, which show nothing in its place: a draft can be saved after a file that it shows was deleted.
 */
export const refuseUnknownRelations: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  if (data) await refuseUnknown(req, collection.slug, collection.fields, data)
  return data
}

export const refuseUnknownRelationsInGlobal: GlobalBeforeValidateHook = async ({ data, global, req }) => {
  if (data) await refuseUnknown(req, global.slug, global.fields, data)
  return data
}

async function refuseUnknown(req: PayloadRequest, slug: string, fields: Field[], data: Record<string, unknown>) {
  const references = referencesIn(fieldValues(shapeOf(fields), data))
  const known = new Map<string, Set<unknown>>()
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

async function knownIds(req: PayloadRequest, to: string, ids: unknown[]): Promise<Set<unknown>> {
  const wellFormed = [...new Set(ids)].filter((id) => typeof id === 'string')
  if (wellFormed.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: to as CollectionSlug,
    limit: wellFormed.length,
    pagination: false,
    req,
    where: { id: { in: wellFormed } },
  })
  return new Set(docs.map(({ id }) => id))
}
