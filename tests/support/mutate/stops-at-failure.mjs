/**
 * Returns an environment of Jest whose test files end at the first test that fails: one is enough to notice a mutant.
 * @template {new (...args: any[]) => object} Environment
 * @param {Environment} Environment
 */
export function stopsAtFailure(Environment) {
  return class extends Environment {
    hasFailed = false

    /** @param {{ name: string, test?: { mode?: string | null } }} event */
    handleTestEvent({ name, test }) {
      if (name === 'test_fn_failure' || name === 'hook_failure') this.hasFailed = true
      if (name === 'test_start' && test && this.hasFailed) test.mode = 'skip'
    }
  }
}
