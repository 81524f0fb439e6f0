import { fork } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../payload/scripts/start/folders.mjs'

/**
 * @typedef {import('./runner.mjs').Job} Job
 * @typedef {import('./runner.mjs').Run} Run
 */

/** The folder of a run's report and of Jest's output. */
export const REPORTS = join(ROOT, '.cache/mutation')
/** Modules that were evaluated stay in memory, all of them: a process makes room for the next one after so many runs. */
const MOST_RUNS = 400
/** Plenty, on a machine that does other things too. */
const START_MS = 600_000

/** A process of Jest that has the mutants of some files compiled; a new one takes its place when it is stuck or full. */
export class Worker {
  /** @type {import('node:child_process').ChildProcess | null} */
  process = null
  runs = 0
  /** @type {string[]} */
  tests = []

  /** @param {string[]} files */
  constructor(files) {
    this.files = files
  }

  /** Starts Jest, and returns the test files that come to one of the files by their imports. */
  async start() {
    mkdirSync(REPORTS, { recursive: true })
    const log = openSync(join(REPORTS, 'jest.log'), 'a')
    const options = ['--config', 'tests/support/mutate/jest.config.mjs', '--ci', '--silent', '--passWithNoTests']
    this.process = fork('node_modules/jest/bin/jest.js', [...options, '--findRelatedTests', ...this.files], {
      cwd: ROOT,
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-old-space-size=3072'],
      env: { ...process.env, MUTATED_FILES: JSON.stringify(this.files), NODE_ENV: 'test' },
      stdio: ['ignore', log, log, 'ipc'],
    })
    this.runs = 0
    const { tests } = await answer(this.process, START_MS)
    this.tests = tests ?? []
    return this.tests
  }

  /** Runs a test file. Null when that took longer than the limit. @param {Job} job @param {number} limitMs */
  async run(job, limitMs) {
    if (this.runs >= MOST_RUNS) this.stop()
    if (!this.process) await this.start()
    const process = /** @type {import('node:child_process').ChildProcess} */ (this.process)
    process.send(job)
    this.runs += 1
    const outcome = await answer(process, limitMs).catch((error) => {
      if (error instanceof TooLong) return null
      throw error
    })
    if (!outcome) this.stop()
    return outcome?.run ?? null
  }

  stop() {
    this.process?.kill('SIGKILL')
    this.process = null
  }
}

class TooLong extends Error {}

/**
 * @param {import('node:child_process').ChildProcess} process
 * @param {number} limitMs
 * @returns {Promise<{ tests?: string[], run?: Run }>}
 */
function answer(process, limitMs) {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      process.off('message', heard)
      process.off('exit', died)
    }
    const heard = (/** @type {any} */ message) => {
      end()
      resolve(message)
    }
    const died = () => {
      end()
      reject(new Error(`Jest ended: see ${join(REPORTS, 'jest.log')}`))
    }
    const timer = setTimeout(() => {
      end()
      reject(new TooLong(`No answer within ${limitMs} ms`))
    }, limitMs)
    process.on('message', heard)
    process.on('exit', died)
  })
}
