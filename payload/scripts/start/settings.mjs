/**
 * The settings, as payload/env.ts reads them from the environment. Dependencies must be there.
 * @returns {Promise<import('../../env.ts').Env>}
 * @throws {import('../../env.ts').EnvError} with one French sentence
 */
export async function readSettings() {
  const { tsImport } = await import('tsx/esm/api')
  const { env } = await tsImport('../../env.ts', import.meta.url)
  return env
}
