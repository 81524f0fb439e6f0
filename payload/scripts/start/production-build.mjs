import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressAssets } from './compress-assets.mjs'
import { fingerprint } from './fingerprint.mjs'
import { ROOT } from './folders.mjs'
import { runLogged } from './logged-command.mjs'
import { placeReadingFiles } from './reading-files.mjs'
import { ensureServerBundle } from './server-bundle.mjs'

const FOLDERS = ['app', 'payload', 'collections', 'components', 'public']
/** Folders of scripts, which the site never imports. */
const LEFT_OUT = ['payload/scripts/start', 'payload/scripts/validate', 'payload/scripts/seed']
const BUILT_FROM = '.next/built-from'

/**
 * Builds the site when something that enters the build changed since the last one.
 * @returns {Promise<string>} what was done, in French
 * @throws {import('./refusal.mjs').Refusal} when the build fails
 */
export async function ensureBuild() {
  placeReadingFiles(ROOT)
  const sources = sourcesFingerprint(ROOT)
  const done = await ensureSite(sources)
  // After it: Next.js empties its folder before a build.
  await ensureServerBundle(sources)
  return done
}

/** @param {string} sources */
async function ensureSite(sources) {
  if (builtFrom() === sources) return 'construit, rien n’a changé'
  // Removed first: an interrupted build must not pass for a finished one.
  rmSync(join(ROOT, BUILT_FROM), { force: true })
  await runLogged({
    name: 'construction',
    command: process.execPath,
    args: [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'],
    environment: { NODE_ENV: 'production', NODE_OPTIONS: '--conditions=production', NEXT_TELEMETRY_DISABLED: '1' },
    failure: 'La construction du site a échoué',
  })
  await compressAssets(join(ROOT, '.next'))
  writeFileSync(join(ROOT, BUILT_FROM), sources)
  return 'construit'
}

/**
 * One hash for all that `next build` reads: sources, configuration and the versions of dependencies. Documents,
 * tests and the scripts that run outside the site do not count.
 * @param {string} root
 */
export function sourcesFingerprint(root) {
  const configuration = readdirSync(root).filter(isBuildConfiguration)
  return fingerprint(root, [...FOLDERS, ...configuration, 'package-lock.json'], (path) => LEFT_OUT.includes(path))
}

/**
 * @param {string} name a file at the top of the project
 */
function isBuildConfiguration(name) {
  if (name.endsWith('.d.ts') || name.startsWith('jest.config')) return false
  return /^[^.].*\.(ts|tsx|js|mjs)$/.test(name) || name === 'tsconfig.json'
}

/** @returns {string | null} the fingerprint of the sources of the finished build, if there is one */
function builtFrom() {
  if (!existsSync(join(ROOT, '.next/BUILD_ID')) || !existsSync(join(ROOT, BUILT_FROM))) return null
  return readFileSync(join(ROOT, BUILT_FROM), 'utf8')
}
