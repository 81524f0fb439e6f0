import type { BaseDatabaseAdapter, CollectionSlug, FlattenedField } from 'payload'
import { sortKey } from '@/payload/editorial/french-order'

type Doc = Record<string, unknown>

/**
 * Has each write of a text that lists are sorted by write its key in French order beside it, in versions too
 * (P66, docs/decisions/0010). No other code writes these keys.
 */
export function writeSortKeys(adapter: BaseDatabaseAdapter): void {
  const fieldsOf = (collection: string) =>
    adapter.payload.collections[collection as CollectionSlug].config.flattenedFields
  const create = adapter.create.bind(adapter)
  const createVersion = adapter.createVersion.bind(adapter)
  const updateMany = adapter.updateMany.bind(adapter)
  const updateOne = adapter.updateOne.bind(adapter)
  const updateVersion = adapter.updateVersion.bind(adapter)
  const upsert = adapter.upsert.bind(adapter)

  adapter.create = (args) => create({ ...args, data: withKeys(fieldsOf(args.collection), args.data) })
  adapter.updateOne = (args) => updateOne({ ...args, data: withKeys(fieldsOf(args.collection), args.data) })
  adapter.updateMany = (args) => updateMany({ ...args, data: withKeys(fieldsOf(args.collection), args.data) })
  adapter.upsert = (args) => upsert({ ...args, data: withKeys(fieldsOf(args.collection), args.data) })
  adapter.createVersion = (args) =>
    createVersion({ ...args, versionData: withKeys(fieldsOf(args.collectionSlug), args.versionData) })
  adapter.updateVersion = (args) => {
    const { version } = args.versionData
    if (!version) return updateVersion(args)
    const keyed = withKeys(fieldsOf(args.collection), version)
    return updateVersion({ ...args, versionData: { ...args.versionData, version: keyed } })
  }
}

function withKeys<Given>(fields: FlattenedField[], data: Given): Given {
  if (!isDoc(data)) return data
  const keys: Doc = {}
  for (const { name, custom, ...field } of fields) {
    const text = custom?.sortKeyOf
    if (typeof text === 'string' && text in data) keys[name] = sortKey(data[text])
    if ((field.type === 'group' || field.type === 'tab') && isDoc(data[name])) {
      keys[name] = withKeys(field.flattenedFields, data[name])
    }
  }
  return { ...data, ...keys }
}

function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
