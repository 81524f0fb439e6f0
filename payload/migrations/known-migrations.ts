import type { Migration, Payload } from 'payload'

/**
 * Returns the migrations of this version for the database that is open, the oldest first. Payload reads their files one
 * by one from a folder; the site is compiled, so they are imported, those of the other database never.
 */
export async function knownMigrations({ db }: Payload): Promise<Migration[]> {
  const { migrations } =
    db.name === 'mongoose'
      ? await import('./mongodb/index')
      : await import('./sqlite/index')
  return migrations as Migration[]
}
