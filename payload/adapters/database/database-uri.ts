import type { Payload } from 'payload'
import { env } from '@/payload/env'
import { processWide } from '@/payload/process-wide'

const uris = processWide('database.uris', () => new WeakMap<object, string>())

/** For `databaseAdapter` alone. */
export function noteDatabaseUri(db: object, uri: string): void {
  uris.set(db, uri)
}

/** Returns the DATABASE_URI of an instance of Payload: a command may open another database than the site's. */
export function databaseUriOf({ db }: Pick<Payload, 'db'>): string {
  return uris.get(db) ?? env.DATABASE_URI
}
