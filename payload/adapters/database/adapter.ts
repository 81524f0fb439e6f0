import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import { mongodb } from './mongodb'
import { sqlite } from './sqlite'

const migrations = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../migrations')

/** Returns Payload's adapter for a DATABASE_URI: `mongodb:` and `mongodb+srv:`, or `file:` for SQLite. */
export function databaseAdapter(uri: string): DatabaseAdapterObj {
  return isMongodb(uri) ? mongodb(uri, `${migrations}/mongodb`) : sqlite(uri, `${migrations}/sqlite`)
}

function isMongodb(uri: string) {
  return /^mongodb(\+srv)?:/.test(uri)
}
