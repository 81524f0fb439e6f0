import './private-umask.mjs'
import { ROOT } from './folders.mjs'
import { ensureMongodbAnswers } from './mongodb.mjs'
import { ensurePortIsFree } from './port.mjs'
import { closeToOthers, warningOf } from './private-files.mjs'
import { ensureDatabaseFile, ensureDataFolder } from './storage.mjs'

/**
 * Migrates, seeds an empty database and serves, in this process. Settings come from the environment.
 * @throws {import('./refusal.mjs').Refusal} when a setting, the port or the data folder cannot be used
 */
export async function serveBuilt() {
  process.chdir(ROOT)
  // Compiled by the build (server-bundle.mjs): read from its source, it would bring a compiler.
  const { env: settings } = await import(new URL('../../../.next/serve/env.mjs', import.meta.url).href)
  await ensurePortIsFree(settings.PORT, settings.HOST)
  ensureDataFolder(settings.DATA_DIR)
  ensureDatabaseFile(settings.DATABASE_URI)
  const warning = warningOf(closeToOthers(settings))
  if (warning) console.warn(warning)
  await ensureMongodbAnswers(settings.DATABASE_URI)
  await import('./serve-bundle.mjs')
}
