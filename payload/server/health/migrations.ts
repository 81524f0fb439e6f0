import { getMigrations, type Payload } from 'payload'
import { knownMigrations } from '@/payload/migrations/known-migrations'

/** Whether every migration of this version was run on the database. */
export async function isMigrated(payload: Payload): Promise<boolean> {
  const known = await knownMigrations(payload)
  const { existingMigrations } = await getMigrations({ payload })
  const done = new Set(existingMigrations.map(({ name }) => name))
  return known.every(({ name }) => done.has(name))
}
