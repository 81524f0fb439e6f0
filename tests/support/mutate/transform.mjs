import { relative } from 'node:path'
import { createTransformer as createSwcTransformer } from '@swc/jest'
import { mutantsOf } from './mutants.mjs'
import { switchedSource } from './switched.mjs'

/** Compiles as for our other tests, with their mutants in the named files. @param {{ swc: any, files: string[] }} options */
function createTransformer({ swc: options, files }) {
  const swc = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (createSwcTransformer(options)))
  /** @param {'process' | 'processAsync' | 'getCacheKey'} method */
  const withMutants =
    (method) => (/** @type {string} */ source, /** @type {string} */ path, /** @type {any} */ jestOptions) => {
      const file = relative(jestOptions.config.rootDir, path)
      const compiled = files.includes(file) ? switchedSource(file, source, mutantsOf(source)) : source
      return swc[method]?.(compiled, path, jestOptions)
    }
  return {
    canInstrument: false,
    process: withMutants('process'),
    processAsync: withMutants('processAsync'),
    getCacheKey: withMutants('getCacheKey'),
  }
}

export default { createTransformer }
