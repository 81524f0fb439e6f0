import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { FlattenedField, PayloadRequest } from 'payload'

/** A field that may name a document of another collection. */
interface Reference {
  /** `meta.image`; in a version `version.meta.image`. */
  path: string
  to: string | string[]
  isList: boolean
}

type Model = Pick<MongooseAdapter['collections'][string], 'updateMany'>

/** What SQLite's foreign keys do by themselves: what named a document that is deleted for good names nothing. */
export function emptyReferencesOfDeleted(adapter: MongooseAdapter): void {
  const deleteOne = adapter.deleteOne.bind(adapter)
  const deleteMany = adapter.deleteMany.bind(adapter)

  adapter.deleteOne = async (args) => {
    const gone = await adapter.findOne<{ id: string }>(args)
    const result = await deleteOne(args)
    if (gone) await emptyReferences(adapter, args.collection, [gone.id], args.req)
    return result
  }
  adapter.deleteMany = async (args) => {
    const { docs } = await adapter.find<{ id: string }>({ ...args, limit: 0, pagination: false })
    await deleteMany(args)
    await emptyReferences(
      adapter,
      args.collection,
      docs.map(({ id }) => id),
      args.req,
    )
  }
}

async function emptyReferences(
  adapter: MongooseAdapter,
  collection: string,
  ids: string[],
  req: Partial<PayloadRequest> | undefined,
): Promise<void> {
  if (ids.length === 0) return
  const session = adapter.sessions[String(await req?.transactionID)]
  for (const { model, references } of holders(adapter)) {
    for (const { path, to, isList } of references.filter((reference) => [reference.to].flat().includes(collection))) {
      const named = Array.isArray(to) ? `${path}.value` : path
      const update = isList ? { $pull: { [path]: { $in: ids } } } : { $set: { [path]: null } }
      await model.updateMany({ [named]: { $in: ids } }, update, { session, timestamps: false })
    }
  }
}

function holders(adapter: MongooseAdapter): { model: Model; references: Reference[] }[] {
  const { config } = adapter.payload
  const collections = config.collections.flatMap(({ slug, flattenedFields }) => [
    { model: adapter.collections[slug], references: referencesIn(flattenedFields) },
    { model: adapter.versions[slug], references: referencesIn(flattenedFields, 'version.') },
  ])
  const globals = config.globals.map(({ flattenedFields }) => ({
    model: adapter.globals as unknown as Model,
    references: referencesIn(flattenedFields),
  }))
  return [...collections, ...globals].filter((holder): holder is { model: Model; references: Reference[] } =>
    Boolean(holder.model),
  )
}

function referencesIn(fields: FlattenedField[], prefix = ''): Reference[] {
  return fields.flatMap((field): Reference[] => {
    const path = prefix + field.name
    if (field.type === 'group' || field.type === 'tab') return referencesIn(field.flattenedFields, `${path}.`)
    if (field.type === 'array' && referencesIn(field.flattenedFields).length > 0) {
      throw new Error(`${path} names documents from inside a list: say here how they are emptied.`)
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    return [{ path, to: field.relationTo, isList: Boolean(field.hasMany) }]
  })
}
