import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { readQuestionsInFrench } from './french-questions'
import { askForOutcomeOfCommits } from './mongodb-commit'
import { showEmptyFields } from './mongodb-empty-fields'
import { rewriteFilters } from './mongodb-filters'
import { emptyReferencesOfDeleted } from './mongodb-references'
import { sortVersionsByRelations } from './mongodb-version-order'
import { orderTies } from './order-of-ties'
import { writeSortKeys } from './sort-keys'
import { oneTransactionAtATime } from './transactions'

/** Milliseconds that a request waits for a database that does not answer. */
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
      connection.plugin(rewriteFilters)
      connection.plugin(uniqueWhenFilled)
      connection.plugin(indexWhatPagesAsk)
    },
  })
  return {
    ...provider,
    init: (args) => {
      const adapter = provider.init(args) as unknown as MongooseAdapter
      // The innermost: whatever asks or writes, the other corrections too, passes here.
      writeSortKeys(adapter)
      sortVersionsByRelations(adapter)
      readQuestionsInFrench(adapter)
      askForOutcomeOfCommits(adapter)
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

/** P16: several drafts may be without an address, as on SQLite. */
function uniqueWhenFilled(schema: Schema): void {
  schema.eachPath((path, type) => {
    if (type.options.unique) type.index({ unique: true, partialFilterExpression: { [path]: { $type: 'string' } } })
  })
}

/**
 * P11: indexes for the queries on articles and on their versions (which have `latest`): first the fields that must be
 * equal, then the sort order. Those of SQLite are in sqlite-indexes.ts.
 */
const WANTED = [
  ['_status', 'deletedAt', 'publishedAt', '_id', 'createdAt'],
  ['category', '_status', 'deletedAt', 'publishedAt', '_id', 'createdAt'],
  ['dossier', '_status', 'deletedAt', 'publishedAt', '_id', 'createdAt'],
  ['authors', '_status', 'deletedAt', 'publishedAt', '_id', 'createdAt'],
  ['_status', 'deletedAt', 'updatedAt', 'createdAt', '_id'],
  ['latest', 'version.deletedAt', 'version.updatedAt', 'createdAt', 'parent'],
  ['latest', 'version.deletedAt', 'version.publishedAt', 'createdAt', 'parent'],
  ['latest', 'version.deletedAt', 'version.titleSortKey', '-createdAt', '-parent'],
  ['latest', 'version._status', 'version.deletedAt', 'version.updatedAt', 'createdAt', 'parent'],
  ['latest', 'version.createdBy', 'version._status', 'version.deletedAt', 'version.updatedAt', 'createdAt', 'parent'],
  ['latest', 'version.deletedAt', 'createdAt', 'parent'],
  ['latest', 'version.createdBy', 'version.deletedAt', 'createdAt', 'parent'],
  ['version.slug', 'latest'],
  ['parent', 'updatedAt', 'createdAt', '_id'],
  // Each line of the journal looks for the one before it.
  ['number', 'createdAt', '_id'],
]

/** Indexes each reference, as SQLite does: the search for documents that show a file needs them. */
function indexWhatPagesAsk(schema: Schema): void {
  schema.eachPath((_path, type) => {
    const isReference = Boolean(type.options.ref) || (Array.isArray(type.options.type) && type.options.type[0]?.ref)
    if (isReference && !type.options.unique) type.index(true)
  })
  for (const fields of WANTED) {
    const directed = fields.map((field) => [field.replace('-', ''), field.startsWith('-') ? -1 : 1] as const)
    // `_id` is there before it is declared.
    if (directed.every(([path]) => path === '_id' || schema.path(path))) schema.index(Object.fromEntries(directed))
  }
}
