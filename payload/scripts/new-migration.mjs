import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runPayload } from './payload-command.mjs'
import { ROOT } from './start/folders.mjs'
import { Refusal } from './start/refusal.mjs'

const MIGRATIONS = 'payload/migrations/sqlite'

/**
 * Writes a migration and prints its path. It writes none when the schema did not change (P9).
 * @param {string[]} args the migration's name
 * @throws {Refusal} when there was nothing to write
 */
export async function createMigration(args) {
  const before = readdirSync(join(ROOT, MIGRATIONS))
  await runPayload(['migrate:create', ...args])
  const written = readdirSync(join(ROOT, MIGRATIONS)).filter((name) => !before.includes(name))
  if (written.length === 0)
    throw new Refusal('Aucune migration à écrire : le schéma n’a pas changé depuis la dernière.')
  for (const name of written) {
    const file = join(ROOT, MIGRATIONS, name)
    if (name.endsWith('.ts')) writeFileSync(file, withOnDelete(readFileSync(file, 'utf8')))
    console.log(join(MIGRATIONS, name))
  }
}

/**
 * P67: returns a migration whose added columns let the document they name be deleted: Drizzle leaves out what its own
 * snapshot says of a key when it adds a column.
 * @param {string} source
 */
export function withOnDelete(source) {
  return source.replace(/(ADD `?[^;]*? REFERENCES [^;()]+\([^;()]+\));/g, '$1 ON DELETE SET NULL;')
}
