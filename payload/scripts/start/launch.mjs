// Old syntax on purpose, like node-version.mjs: it runs before the version is known to be right.
import { nodeProblem } from './node-version.mjs'

/**
 * Runs a command of ours: checks Node.js, loads the command's modules only then, and turns whatever goes wrong
 * into one French sentence and a non-zero exit code.
 * @param {() => Promise<unknown>} command
 */
export function launch(command) {
  const problem = nodeProblem(process.versions.node)
  if (problem) {
    console.error(problem)
    process.exit(1)
  }
  command().catch((error) =>
    import('./refusal.mjs').then(({ explain }) => {
      console.error(`\n${explain(error)}`)
      process.exit(1)
    }),
  )
}
