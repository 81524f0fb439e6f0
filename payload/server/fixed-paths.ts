import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const manifest = z.object({ staticRoutes: z.array(z.object({ page: z.string() })) })

/**
 * Returns the paths, normalised as `readTarget` does, that a built site in folder `dir` answers whatever its database
 * holds: routes without a parameter, and files. Every other path of the public site is a document's, a list's, or nobody's.
 */
export function fixedPaths(dir: string): ReadonlySet<string> {
  const built = path.join(dir, '.next')
  const text = readFileSync(path.join(built, 'routes-manifest.json'), 'utf8')
  const routes = manifest.parse(JSON.parse(text)).staticRoutes.map(({ page }) => page)
  // « /_not-found » and « /_global-error » are Next's own, for no reader.
  const shown = routes.filter((route) => !route.startsWith('/_'))
  const files = [filesByPath(path.join(dir, 'public'), ''), filesByPath(path.join(built, 'static'), STATIC)]
  return new Set([...shown, ...files.flatMap((byPath) => [...byPath.keys()])])
}

/** Where the files of `.next/static` are. */
export const STATIC = '/_next/static'

/** Returns the files of a folder, absolute, by the paths, normalised as `readTarget` does, that they have under a path. */
export function filesByPath(folder: string, under: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const parts = path.relative(folder, file).split(path.sep)
      return [`${under}/${parts.map(encodeURIComponent).join('/')}`, file]
    }),
  )
}
