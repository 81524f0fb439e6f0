import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runPayload } from './payload-command.mjs'
import { ROOT } from './start/folders.mjs'
import { Refusal } from './start/refusal.mjs'

const MIGRATIONS = 'payload/migrations/sqlite'

/**
 * Writes a migration and says where. Payload ends with 0 when it wrote none: then nothing changed in the schema.
 * @param {string[]} args the migration's name
 * @throws {Refusal} when there was nothing to write
 */
export async function createMigration(args) {
  const before = readdirSync(join(ROOT, MIGRATIONS))
  await runPayload(['migrate:create', ...args])
  const written = readdirSync(join(ROOT, MIGRATIONS)).filter((name) => !before.includes(name))
  if (written.length === 0)
    throw new Refusal('Aucune migration à écrire : le schéma n’a pas changé depuis la dernière.')
  for (const name of written) console.log(join(MIGRATIONS, name))
}
