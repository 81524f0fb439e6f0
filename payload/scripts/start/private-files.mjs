import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LOGS, ROOT } from './folders.mjs'
import { codeOf } from './refusal.mjs'

const OF_OTHERS = 0o077
/** SQLite's own files, and the lock of `payload/adapters/database/sqlite.ts`. */
const BESIDE_A_DATABASE = ['', '-wal', '-shm', '-journal', '-lock']
/** What the site keeps in DATA_DIR: a folder that is also used for something else is not ours to close whole. */
const OURS = ['media', 'mail']

/**
 * Takes from all but their owner what an earlier version, or another umask, gave them: the data folder, the database,
 * media, mail and logs.
 * @param {{ DATA_DIR: string, DATABASE_URI: string }} settings
 * @param {string} [root] of the project
 * @returns {string[]} the paths that this account may not close, because another one owns them
 */
export function closeToOthers({ DATA_DIR, DATABASE_URI }, root = ROOT) {
  const database = DATABASE_URI.startsWith('file:') ? DATABASE_URI.slice('file:'.length) : null
  return [
    ...closed(DATA_DIR),
    ...OURS.flatMap((name) => closedTree(join(DATA_DIR, name))),
    ...(database ? BESIDE_A_DATABASE.flatMap((end) => closed(database + end)) : []),
    ...closedTree(join(root, LOGS)),
  ]
}

/**
 * The sentence for a person; null when there is nothing to say.
 * @param {string[]} open as `closeToOthers` returns them
 */
export function warningOf(open) {
  if (open.length === 0) return null
  const others = open.length > 1 ? ` et ${open.length - 1} autres` : ''
  return `Attention : d’autres comptes de cette machine peuvent lire ${open[0]}${others}, qui ne sont pas à ce compte. Donnez-les-lui (chown), puis redémarrez.`
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function closedTree(path) {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return []
  const inside = stats.isDirectory() ? readdirSync(path).flatMap((name) => closedTree(join(path, name))) : []
  return [...closed(path), ...inside]
}

/**
 * @param {string} path
 * @returns {string[]} the path, when it stays open
 */
function closed(path) {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  // A link is as open as what it names, which may be somebody else's.
  if (!stats || stats.isSymbolicLink() || (stats.mode & OF_OTHERS) === 0) return []
  try {
    chmodSync(path, stats.mode & ~OF_OTHERS & 0o777)
    return []
  } catch (error) {
    if (codeOf(error) === 'EPERM') return [path]
    throw error
  }
}
