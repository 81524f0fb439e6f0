import { getMigrations, type Payload, readMigrationFiles } from 'payload'

/** Whether every migration of this version was run on the database. */
export async function isMigrated(payload: Payload): Promise<boolean> {
  const files = await readMigrationFiles({ payload })
  const { existingMigrations } = await getMigrations({ payload })
  const done = new Set(existingMigrations.map(({ name }) => name))
  return files.every(({ name }) => done.has(name))
}
