/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number }} JestResults
 */

/**
 * What a run of Jest counted. A file that could not even be loaded counts as one failure.
 * @param {JestResults} results Jest's JSON
 * @returns {Count}
 */
export function countTests(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

/**
 * The last line of `npm test`: « 12 passed, 0 failed, 1 skipped ».
 * @param {Count[]} counts
 */
export function summaryLine(counts) {
  return `${sum(counts, 'passed')} passed, ${sum(counts, 'failed')} failed, ${sum(counts, 'skipped')} skipped`
}

/**
 * Whether every level ran at least one test and none failed.
 * @param {Count[]} counts
 */
export function isSuccess(counts) {
  return counts.length > 0 && counts.every(({ passed, failed }) => passed > 0 && failed === 0)
}

/**
 * @param {Count[]} counts
 * @param {keyof Count} key
 */
function sum(counts, key) {
  return counts.reduce((total, count) => total + count[key], 0)
}
