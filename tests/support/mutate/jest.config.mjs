import { fileURLToPath } from 'node:url'
import config from '../../../jest.config.js'

/** @typedef {{ displayName: string, transform: Record<string, [transformer: string, options: object]> }} Project */

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))
const files = JSON.parse(process.env.MUTATED_FILES ?? '[]')
const projects = /** @type {Project[]} */ (config.projects)

/** The levels that need no database, with the sources of MUTATED_FILES (JSON, from the root) compiled with their mutants. */
export default {
  ...config,
  rootDir: here('../../..'),
  projects: projects
    .filter(({ displayName }) => displayName === 'unit' || displayName === 'components')
    .map(({ displayName, ...project }) => ({
      displayName,
      ...project,
      rootDir: here('../../..'),
      runner: here('./runner.mjs'),
      testEnvironment: here(displayName === 'unit' ? './node-environment.mjs' : './browser-environment.mjs'),
      transform: Object.fromEntries(
        Object.entries(project.transform).map(([pattern, [, swc]]) => [
          pattern,
          [here('./transform.mjs'), { swc, files }],
        ]),
      ),
    })),
}
