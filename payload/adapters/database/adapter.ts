import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import { noteDatabaseUri } from './database-uri'
import { mongodb } from './mongodb'
import { sqlite } from './sqlite'

const migrations = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../migrations')

/** Returns Payload's adapter for a DATABASE_URI: `mongodb:` and `mongodb+srv:`, or `file:` for SQLite. */
export function databaseAdapter(uri: string): DatabaseAdapterObj {
  const adapter = isMongodb(uri) ? mongodb(uri, `${migrations}/mongodb`) : sqlite(uri, `${migrations}/sqlite`)
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      noteDatabaseUri(db, uri)
      return db
    },
  }
}

function isMongodb(uri: string) {
  return /^mongodb(\+srv)?:/.test(uri)
}
