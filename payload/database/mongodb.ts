import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { showEmptyFields } from './mongodb-empty-fields'
import { emptyReferencesOfDeleted } from './mongodb-references'
import { foldSearches } from './mongodb-search'
import { orderTies } from './order-of-ties'
import { oneTransactionAtATime } from './transactions'

/** How long a request waits for a database that does not answer. */
const PATIENCE_MS = 5_000

/** Returns Payload's adapter for a `mongodb:` URI, which must name a replica set: there are no transactions without. */
export function mongodb(uri: string, migrationDir: string): DatabaseAdapterObj {
  const provider = mongooseAdapter({
    url: uri,
    // Indexes are made once, before anything is served.
    ensureIndexes: true,
    connectOptions: { autoIndex: false, serverSelectionTimeoutMS: PATIENCE_MS },
    migrationDir,
    afterCreateConnection: ({ connection }) => {
      connection.plugin(foldSearches)
      connection.plugin(uniqueWhenFilled)
      connection.plugin(indexWhatPagesAsk)
    },
  })
  return {
    ...provider,
    init: (args) => {
      const adapter = provider.init(args) as unknown as MongooseAdapter
      oneTransactionAtATime(adapter)
      emptyReferencesOfDeleted(adapter)
      orderTies(adapter)
      showEmptyFields(adapter)
      return adapter
    },
  }
}

interface SchemaPath {
  options: { unique?: boolean; ref?: unknown; type?: { ref?: unknown }[] }
  index(options: object | boolean): unknown
}

interface Schema {
  eachPath(visit: (path: string, type: SchemaPath) => void): void
  path(name: string): unknown
  index(fields: Record<string, 1 | -1>): unknown
}

/** Several drafts may be without an address, as on SQLite: a unique index would take two nulls for one value. */
function uniqueWhenFilled(schema: Schema): void {
  schema.eachPath((path, type) => {
    if (type.options.unique) type.index({ unique: true, partialFilterExpression: { [path]: { $type: 'string' } } })
  })
}

/**
 * SQLite has an index for each reference: pages of a category or an author, and « what shows this file », ask for them.
 * Lists ask for what is published, the newest first.
 */
function indexWhatPagesAsk(schema: Schema): void {
  schema.eachPath((_path, type) => {
    const isReference = Boolean(type.options.ref) || (Array.isArray(type.options.type) && type.options.type[0]?.ref)
    if (isReference && !type.options.unique) type.index(true)
  })
  if (schema.path('publishedAt')) schema.index({ _status: 1, publishedAt: -1, _id: -1 })
  if (schema.path('version.publishedAt')) schema.index({ latest: 1, 'version.publishedAt': -1 })
}
