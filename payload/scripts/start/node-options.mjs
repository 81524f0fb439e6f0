/**
 * How Node.js runs the site from the project's folder, the Dockerfile's too. The last three make it small: with 1,000
 * pages kept it holds about half of what it would (docs/performance.md).
 */
export const NODE_OPTIONS = [
  '--conditions=production',
  '--import=tsx',
  '--import=./payload/scripts/start/source-maps.mjs',
  '--max-semi-space-size=4',
  '--heap-growing-percent=30',
]

/** The C library would keep freed memory apart for each thread. */
export const NODE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }
