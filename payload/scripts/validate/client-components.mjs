import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['app', 'components', 'collections', 'payload']

/** Public pages need no React in the browser: only the admin, previews and Next's error files may have any. */
const ALLOWED = [/^components\/(admin|preview)\//, /^app\/(.*\/)?(global-)?error\.tsx$/]

/**
 * Files with the directive 'use client' where it has no place.
 * @param {string} root
 * @returns {string[]} paths relative to root
 */
export function misplacedClientComponents(root) {
  return FOLDERS.flatMap((folder) => sourcesUnder(root, folder)).filter(
    (path) =>
      !ALLOWED.some((pattern) => pattern.test(path)) && isClientComponent(readFileSync(join(root, path), 'utf8')),
  )
}

/** @param {string} source */
export function isClientComponent(source) {
  return /^\s*['"]use client['"]\s*;?\s*$/m.test(source)
}

/**
 * @param {string} root
 * @param {string} folder
 */
function sourcesUnder(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.[jt]sx?$/.test(path))
}
