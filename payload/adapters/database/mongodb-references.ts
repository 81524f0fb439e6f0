import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Field, PayloadRequest } from 'payload'
import { type ReferencePath, referencePaths } from '@/collections/schema/references'
import { shapeOf } from '@/collections/schema/shape-of'

type Model = Pick<MongooseAdapter['collections'][string], 'updateMany'>

/** P15: empties references to a document that is deleted for good, as SQLite's foreign keys do. */
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
  for (const { model, prefix, references } of holders(adapter)) {
    for (const { path: place, field } of references.filter(({ to }) => to.includes(collection))) {
      const path = prefix + place
      const named = field.isPolymorphic ? `${path}.value` : path
      const update = field.hasMany ? { $pull: { [path]: { $in: ids } } } : { $set: { [path]: null } }
      await model.updateMany({ [named]: { $in: ids } }, update, { session, timestamps: false })
    }
  }
}

interface Holder {
  model: Model
  /** The prefix of a field's path: a version keeps its document in the field `version`. */
  prefix: '' | 'version.'
  references: ReferencePath[]
}

function holders(adapter: MongooseAdapter): Holder[] {
  const { config } = adapter.payload
  const collections = config.collections.flatMap(({ slug, fields }): Partial<Holder>[] => [
    { model: adapter.collections[slug], prefix: '', references: pathsOf(fields) },
    { model: adapter.versions[slug], prefix: 'version.', references: pathsOf(fields) },
  ])
  const globals = config.globals.map(({ fields }): Partial<Holder> => {
    return { model: adapter.globals as unknown as Model, prefix: '', references: pathsOf(fields) }
  })
  return [...collections, ...globals].filter((holder): holder is Holder => Boolean(holder.model))
}

function pathsOf(fields: Field[]): ReferencePath[] {
  const paths = referencePaths(shapeOf(fields))
  const inRows = paths.find(({ isInRows }) => isInRows)
  if (inRows) throw new Error(`${inRows.path} names documents from inside a list: say here how they are emptied.`)
  return paths
}
