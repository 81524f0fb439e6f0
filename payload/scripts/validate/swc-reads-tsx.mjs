// Loaded before dependency-cruiser (`node --import`): it asks swc for TypeScript without JSX, whatever the file, and
// so stops at the first component. TypeScript 7 has no parser to offer it instead.
import { createRequire } from 'node:module'

const swc = createRequire(import.meta.url)('@swc/core')
const { parseFileSync } = swc

/**
 * @param {string} path
 * @param {object} options
 */
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: /\.[jt]sx$/.test(path) })
