import { subscribe } from 'node:diagnostics_channel'
import { relative } from 'node:path'
import TestRunner from 'jest-runner'
import { CHANNEL } from './switched.mjs'

/**
 * @typedef {import('jest-runner').Test} Test
 * @typedef {Parameters<TestRunner['runTests']>[1]} Watcher
 * @typedef {{ mutant: string | null, test: string, mostHits: number }} Job
 * @typedef {{ test: string, isGreen: boolean, seconds: number, problem: string, hits: Record<string, number> }} Run
 */

/** The mutant to run, and how often the code came to each. */
const state = {
  active: /** @type {string | null} */ (null),
  mostHits: 0,
  hits: /** @type {Record<string, number>} */ ({}),
}

subscribe(CHANNEL, (message) => {
  const question = /** @type {{ id: string, isActive: boolean, isEndless: boolean }} */ (message)
  const hits = (state.hits[question.id] ?? 0) + 1
  state.hits[question.id] = hits
  question.isActive = question.id === state.active
  question.isEndless = question.isActive && hits > state.mostHits
})

/**
 * A Jest runner that stays alive: it runs the tests that `npm run mutate` asks for, again and again, and answers with
 * their results, until its process ends. Each run evaluates its modules anew; the slow start of Jest happens once.
 */
export default class MutantRunner extends TestRunner {
  /** @param {Test[]} tests @param {Watcher} watcher */
  async runTests(tests, watcher) {
    const byName = new Map(tests.map((test) => [relative(test.context.config.rootDir, test.path), test]))
    process.once('disconnect', () => process.exit())
    process.send?.({ kind: 'ready', tests: [...byName.keys()] })
    for (;;) {
      const job = await nextJob()
      const test = byName.get(job.test)
      if (!test) throw new Error(`There is no test ${job.test}`)
      process.send?.({ kind: 'done', run: await this.run(test, watcher, job) })
    }
  }

  /**
   * @param {Test} test
   * @param {Watcher} watcher
   * @param {Job} job
   * @returns {Promise<Run>}
   */
  async run(test, watcher, { mutant, test: name, mostHits }) {
    Object.assign(state, { active: mutant, mostHits, hits: {} })
    const began = performance.now()
    let problem = 'The test file did not end'
    const runner = new TestRunner(this._globalConfig, this._context)
    runner.on('test-file-success', ([, { testExecError, numFailingTests, failureMessage }]) => {
      problem = testExecError || numFailingTests > 0 ? String(failureMessage ?? testExecError?.message) : ''
    })
    runner.on('test-file-failure', ([, error]) => {
      problem = String(error.message)
    })
    await runner.runTests([test], watcher, { serial: true })
    const seconds = (performance.now() - began) / 1000
    return {
      test: name,
      isGreen: problem === '',
      seconds,
      problem: problem.slice(0, 2_000),
      hits: mutant ? {} : state.hits,
    }
  }
}

/** @returns {Promise<Job>} */
function nextJob() {
  return new Promise((resolve) => {
    process.once('message', (job) => resolve(/** @type {Job} */ (job)))
  })
}
