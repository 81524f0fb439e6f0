import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

const migrationDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), 'migrations/sqlite')

/**
 * Returns Payload's adapter for a `file:` URI. Ids are UUID strings, never given again; the schema changes only by
 * migrations (`push` would prompt).
 */
export function databaseAdapter(uri: string) {
  return sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5_000,
    push: false,
    migrationDir,
  })
}
