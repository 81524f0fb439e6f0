import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/* Commands of a clean clone install what they need: nothing that they load before may need a package. */

const ENTRIES = [
  'payload/scripts/start/launch.mjs',
  'payload/scripts/start/site.mjs',
  'payload/scripts/validate/run-checks.mjs',
  'tests/support/levels.mjs',
]

/** Every module that `file` loads at once, itself included, with what it imports. */
function loadedBy(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen
  const source = readFileSync(file, 'utf8')
  const names = [...source.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
    ([, name]) => `${name}`,
  )
  seen.set(file, names)
  for (const name of names) if (name.startsWith('.')) loadedBy(join(dirname(file), name), seen)
  return seen
}

test.each(ENTRIES)('%s loads no package before the dependencies are installed', (entry) => {
  const loaded = loadedBy(entry)
  expect(loaded.size).toBeGreaterThan(1)
  const packages = [...loaded].flatMap(([file, names]) =>
    names.filter((name) => !name.startsWith('.') && !name.startsWith('node:')).map((name) => `${file}: ${name}`),
  )
  expect(packages).toEqual([])
})
