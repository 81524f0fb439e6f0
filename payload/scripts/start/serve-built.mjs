import './private-umask.mjs'
import { ROOT } from './folders.mjs'
import { ensureMongodbAnswers } from './mongodb.mjs'
import { ensurePortIsFree } from './port.mjs'
import { closeToOthers, warningOf } from './private-files.mjs'
import { readSettings } from './settings.mjs'
import { ensureDatabaseFile, ensureDataFolder } from './storage.mjs'

/**
 * Migrates, seeds an empty database and serves, in this process. Settings come from the environment.
 * @throws {import('./refusal.mjs').Refusal} when a setting, the port or the data folder cannot be used
 */
export async function serveBuilt() {
  process.chdir(ROOT)
  const settings = await readSettings()
  await ensurePortIsFree(settings.PORT, settings.HOST)
  ensureDataFolder(settings.DATA_DIR)
  ensureDatabaseFile(settings.DATABASE_URI)
  const warning = warningOf(closeToOthers(settings))
  if (warning) console.warn(warning)
  await ensureMongodbAnswers(settings.DATABASE_URI)
  await import('./serve.ts')
}
