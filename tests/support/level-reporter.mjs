import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ level: string, path: string, milliseconds: number, count: Count }} FileResult
 * @typedef {{ path: string, context: { config: { displayName?: { name: string } } } }} Test
 * @typedef {{ numPassingTests: number, numFailingTests: number, numPendingTests: number, numTodoTests: number,
 *   perfStats: { runtime: number }, testExecError?: unknown }} TestResult
 */

/** Jest's reporter that saves the counts and the time of each test file: `outputFile` gets a FileResult[]. */
export default class LevelReporter {
  /** @type {FileResult[]} */
  files = []

  /**
   * @param {unknown} _globalConfig
   * @param {{ outputFile: string }} options
   */
  constructor(_globalConfig, { outputFile }) {
    this.outputFile = outputFile
  }

  /**
   * @param {Test} test
   * @param {TestResult} result
   */
  onTestResult(test, result) {
    this.files.push({
      level: test.context.config.displayName?.name ?? '',
      path: test.path,
      milliseconds: result.perfStats.runtime,
      count: {
        passed: result.numPassingTests,
        // A file that could not even be loaded, or whose worker died, counts as one failure.
        failed: result.numFailingTests + (result.testExecError ? 1 : 0),
        skipped: result.numPendingTests + result.numTodoTests,
      },
    })
  }

  onRunComplete() {
    mkdirSync(dirname(this.outputFile), { recursive: true })
    writeFileSync(this.outputFile, JSON.stringify(this.files))
  }
}
