/**
 * Options with which Node.js runs the site, also in the Dockerfile. The last two save memory: with 1,000 stored pages
 * the process takes about half as much (docs/performance.md).
 */
export const NODE_OPTIONS = [
  '--conditions=production',
  '--import=./payload/scripts/start/source-maps.mjs',
  '--max-semi-space-size=4',
  '--heap-growing-percent=30',
]

/** Further ones for a program that is not bundled. */
export const TYPESCRIPT_OPTIONS = ['--import=tsx']

export const NODE_ENVIRONMENT = {
  // The C library would keep freed memory apart for each thread.
  MALLOC_ARENA_MAX: '2',
  // P49: Payload writes some hours on the server, those of the newsroom.
  TZ: 'Europe/Paris',
}
