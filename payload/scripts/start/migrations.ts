import type { Migration, Payload } from 'payload'
import { knownMigrations } from '@/payload/migrations/known-migrations'
import { Refusal } from './refusal.mjs'
import { report } from './report-to-parent'

/**
 * Brings the database to the schema of this version of the site. Throws a Refusal when a migration fails, or when the
 * database is of a later version.
 */
export async function migrate(payload: Payload): Promise<void> {
  const migrations = await knownMigrations(payload)
  if ((await pending(payload, migrations)).length === 0) return
  try {
    await payload.db.migrate({ migrations: migrations.map(reportingFailure) })
  } catch (error) {
    throw failure(error)
  }
}

/** Returns the names of the migrations still to run. */
export async function pendingMigrations(payload: Payload): Promise<string[]> {
  return await pending(payload, await knownMigrations(payload))
}

async function pending(payload: Payload, migrations: Migration[]): Promise<string[]> {
  const done = await appliedMigrations(payload)
  const known = migrations.map(({ name }) => name)
  const later = done.find((name) => !known.includes(name))
  if (later) {
    throw new Refusal(
      `La base de données est d’une version plus récente du site (${later}) : remettez cette version, ou une sauvegarde faite avant elle.`,
    )
  }
  return known.filter((name) => !done.includes(name))
}

async function appliedMigrations(payload: Payload): Promise<string[]> {
  try {
    const { docs } = await payload.db.find<{ name: string; batch: number }>({
      collection: 'payload-migrations',
      limit: 0,
      pagination: false,
    })
    return docs.filter(({ batch }) => batch >= 0).map(({ name }) => name)
  } catch (error) {
    // A new SQLite database has no table yet, not even that one.
    if (isMissingTable(error)) return []
    throw error
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && (error.message.includes('no such table') || isMissingTable(error.cause))
}

/** P8: reports the French sentence of a failure before Payload ends the process. */
function reportingFailure(migration: Migration): Migration {
  return {
    ...migration,
    up: async (args: unknown) => {
      try {
        await migration.up(args)
      } catch (error) {
        report({ kind: 'failed', sentence: failure(error, migration.name).message })
        throw error
      }
    },
  }
}

function failure(error: unknown, name?: string): Refusal {
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
  return new Refusal(
    `La mise à jour de la base de données${name ? ` (${name})` : ''} n’a pas pu se faire, et rien n’en est resté (${reason}) : remettez la version précédente du site ou une sauvegarde, et signalez-le avec le journal .cache/logs/site.log.`,
  )
}
