import { join } from 'node:path'
import { ROOT } from './start/folders.mjs'
import { runLogged } from './start/logged-command.mjs'

/**
 * Runs one of Payload's own commands, without a database and without settings of yours.
 * The binary is called itself: through npx it sometimes ends with 0 having done nothing.
 * @param {string[]} args for example `['generate:types']`
 * @param {Record<string, string>} [environment]
 * @throws {import('./start/refusal.mjs').Refusal} when it fails, with the end of its log
 */
export async function runPayload(args, environment) {
  await runLogged({
    name: `payload-${String(args[0]).replace(':', '-')}`,
    command: process.execPath,
    args: ['-C', 'production', join(ROOT, 'node_modules/payload/bin.js'), ...args],
    environment: {
      PAYLOAD_CONFIG_PATH: join(ROOT, 'payload/payload.config.ts'),
      NODE_OPTIONS: '--conditions=production',
      // The schema is made from the configuration alone; no command run here connects to this database.
      DATABASE_URI: 'file:./.cache/never-opened.db',
      DATA_DIR: './.cache',
      PAYLOAD_SECRET: 'only-to-read-the-configuration-0123456789',
      ...environment,
    },
    failure: `La commande « payload ${args.join(' ')} » a échoué`,
  })
}
