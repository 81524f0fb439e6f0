import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { filesByPath, STATIC } from './fixed-paths'

/**
 * Returns a function that gives the brotli form of a file of the build by the path of its address, normalised as
 * `readTarget` does: `npm run build` made it (scripts/start/compress-assets.mjs). Undefined for any other path.
 */
export function compressedFiles(dir: string): (path: string) => Promise<Buffer | undefined> {
  const folder = path.join(dir, '.next/compressed')
  // Built by Next alone: the front compresses its files when they are first asked for.
  const files = existsSync(folder) ? filesByPath(folder, STATIC) : new Map<string, string>()
  return async (asked) => {
    const file = files.get(asked)
    return file === undefined ? undefined : await readFile(file)
  }
}
