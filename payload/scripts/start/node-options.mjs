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

export const NODE_ENVIRONMENT = {
  // The C library would keep freed memory apart for each thread.
  MALLOC_ARENA_MAX: '2',
  // Payload writes some hours on the server: those of the newsroom.
  TZ: 'Europe/Paris',
}
