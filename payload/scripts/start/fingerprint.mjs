import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash of the names and contents of files: it changes when any of them changes, and with nothing else.
 * @param {string} root absolute folder
 * @param {string[]} paths files or folders, relative to root; those that do not exist are passed over
 * @param {(path: string) => boolean} [isLeftOut] gets a path relative to root, with forward slashes
 * @returns {string} hexadecimal SHA-256
 */
export function fingerprint(root, paths, isLeftOut = () => false) {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesUnder(root, path, isLeftOut)).sort()
  for (const file of files) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @param {(path: string) => boolean} isLeftOut
 * @returns {string[]}
 */
function filesUnder(root, path, isLeftOut) {
  if (isLeftOut(path)) return []
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`, isLeftOut))
}
