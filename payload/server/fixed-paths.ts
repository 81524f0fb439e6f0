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
  const files = [...pathsOfFiles(path.join(dir, 'public'), ''), ...pathsOfFiles(path.join(built, 'static'), STATIC)]
  return new Set([...shown, ...files])
}

const STATIC = '/_next/static'

function pathsOfFiles(folder: string, under: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep))
    .map((parts) => `${under}/${parts.map(encodeURIComponent).join('/')}`)
}
