import {
  type BaseDatabaseAdapter,
  buildVersionCollectionFields,
  type CollectionSlug,
  type FlattenedField,
  type GlobalSlug,
} from 'payload'

type Doc = Record<string, unknown>

/** P14: reads a field that was never filled in as SQLite does: null, or an empty list. */
export function showEmptyFields(adapter: BaseDatabaseAdapter): void {
  const fieldsOf = (collection: string) =>
    adapter.payload.collections[collection as CollectionSlug].config.flattenedFields
  const versionFieldsOf = (collection: string) => {
    const { config } = adapter.payload.collections[collection as CollectionSlug]
    return buildVersionCollectionFields(adapter.payload.config, config, true)
  }
  const globalFieldsOf = (slug: string) =>
    adapter.payload.globals.config.find((global) => global.slug === (slug as GlobalSlug))?.flattenedFields ?? []

  const { create, find, findGlobal, findOne, findVersions, queryDrafts, updateGlobal, updateOne } = bound(adapter)
  adapter.create = async (args) => filled(fieldsOf(args.collection), await create(args))
  adapter.updateOne = async (args) => filled(fieldsOf(args.collection), await updateOne(args))
  adapter.find = async (args) => {
    const found = await find<never>(args)
    return { ...found, docs: found.docs.map((doc) => filled(fieldsOf(args.collection), doc)) }
  }
  adapter.findOne = async (args) => filled(fieldsOf(args.collection), await findOne<never>(args))
  adapter.queryDrafts = async (args) => {
    const found = await queryDrafts<never>(args)
    return { ...found, docs: found.docs.map((doc) => filled(fieldsOf(args.collection), doc)) }
  }
  adapter.findVersions = async (args) => {
    const found = await findVersions<never>(args)
    return { ...found, docs: found.docs.map((doc) => filled(versionFieldsOf(args.collection), withLatest(doc))) }
  }
  adapter.findGlobal = async (args) => {
    const found = await findGlobal<never>(args)
    return Object.keys(found ?? {}).length > 0 ? filled(globalFieldsOf(args.slug), found) : found
  }
  adapter.updateGlobal = async (args) => filled(globalFieldsOf(args.slug), await updateGlobal(args))
}

const READS = [
  'create',
  'find',
  'findGlobal',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateOne',
] as const

function bound(adapter: BaseDatabaseAdapter) {
  const entries = READS.map((name) => [name, adapter[name].bind(adapter)])
  return Object.fromEntries(entries) as Pick<BaseDatabaseAdapter, (typeof READS)[number]>
}

function filled<Given>(fields: FlattenedField[], doc: Given): Given {
  if (isDoc(doc)) for (const field of fields) fill(field, doc)
  return doc
}

/** MongoDB's adapter removes `latest` from versions that are no longer the latest; SQLite's sets it to false. */
function withLatest<Version extends object>(version: Version): Version {
  return { ...version, latest: 'latest' in version && version.latest === true }
}

function fill(field: FlattenedField, doc: Doc): void {
  // Made when it is read, and in no database.
  if ('virtual' in field && field.virtual) return
  const value = doc[field.name]
  if (field.type === 'group' || field.type === 'tab') {
    doc[field.name] = filled(field.flattenedFields, isDoc(value) ? value : {})
  } else if (field.type === 'array') {
    doc[field.name] = (Array.isArray(value) ? value : []).map((row) => filled(field.flattenedFields, row))
  } else if (field.type !== 'join' && (value === undefined || value === null)) {
    doc[field.name] = 'hasMany' in field && field.hasMany ? [] : null
  }
}

function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
