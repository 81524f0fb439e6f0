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

interface Schema {
  eachPath(
    visit: (path: string, type: { options: { unique?: boolean }; index(options: object): unknown }) => void,
  ): void
}

/** Several drafts may be without an address, as on SQLite: a unique index would take two nulls for one value. */
function uniqueWhenFilled(schema: Schema): void {
  schema.eachPath((path, type) => {
    if (type.options.unique) type.index({ unique: true, partialFilterExpression: { [path]: { $type: 'string' } } })
  })
}
