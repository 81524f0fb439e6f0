import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

/** Text: fonts and pictures are compressed already. */
const COMPRESSIBLE = /\.(js|css)$/

/**
 * Compresses the scripts and styles of a build, each into a file of the same path in `compressed/` beside `static/`.
 * Brotli at its best (11, the default) takes six seconds for those of the login: too long for each start of the site.
 * @param {string} built the folder of the build; absolute
 */
export async function compressAssets(built) {
  const from = join(built, 'static')
  const into = join(built, 'compressed')
  rmSync(into, { recursive: true, force: true })
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(
    files.map(async (file) => {
      const compressed = join(into, relative(from, file))
      mkdirSync(dirname(compressed), { recursive: true })
      writeFileSync(compressed, await promisify(brotliCompress)(readFileSync(file)))
    }),
  )
}
