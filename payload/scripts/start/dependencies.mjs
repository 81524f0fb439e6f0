import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './folders.mjs'
import { runLogged } from './logged-command.mjs'
import { codeOf } from './refusal.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, license?: string }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Installs the dependencies when they are missing or are not those of package-lock.json.
 * @returns {Promise<string>} what was done, in French
 * @throws {import('./refusal.mjs').Refusal} when npm fails
 */
export async function ensureDependencies() {
  const wanted = readLockfile(join(ROOT, 'package-lock.json'))
  const installed = readLockfile(join(ROOT, 'node_modules/.package-lock.json'))
  if (wanted && installed && isInstalled(wanted, installed)) return 'en place'
  await runLogged({
    name: 'installation',
    // Not `npm ci`: it refuses a registry that lacks the packages of other systems. This keeps to the lockfile too.
    ...npmCommand(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']),
    failure: 'L’installation des dépendances a échoué',
  })
  return 'installées'
}

/**
 * Whether the tree that npm noted in node_modules is the one the lockfile asks for. Packages for other systems
 * are optional and may be absent.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
  const isPresent = Object.entries(wanted.packages).every(([path, locked]) => {
    if (path === '' || locked.link) return true
    const found = installed.packages[path]
    if (!found) return locked.optional === true
    return found.version === locked.version && found.integrity === locked.integrity
  })
  if (!isPresent) return false
  return Object.entries(installed.packages).every(([path, found]) => path in wanted.packages || found.optional === true)
}

/**
 * npm as it was started, else the one in the PATH.
 * @param {string[]} args
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, args: [script, ...args] }
  return { command: 'npm', args }
}

/**
 * @param {string} path
 * @returns {Lockfile | null} null when there is no such file
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
