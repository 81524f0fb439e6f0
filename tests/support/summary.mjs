/**
 * @typedef {import('./level-reporter.mjs').Count} Count
 * @typedef {import('./level-reporter.mjs').FileResult} FileResult
 */

/**
 * Returns the counts of all files of one level, and the sum of their milliseconds.
 * @param {FileResult[]} files
 * @param {string} level
 */
export function sumOfLevel(files, level) {
  const ofLevel = files.filter((file) => file.level === level)
  return {
    count: sumOf(ofLevel.map(({ count }) => count)),
    milliseconds: ofLevel.reduce((total, { milliseconds }) => total + milliseconds, 0),
  }
}

/**
 * The files that took longest, the longest first.
 * @param {FileResult[]} files
 * @param {number} most
 */
export function slowest(files, most) {
  return [...files].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, most)
}

/**
 * The last line of `npm test`: « 12 passed, 0 failed, 1 skipped ».
 * @param {Count[]} counts
 */
export function summaryLine(counts) {
  const { passed, failed, skipped } = sumOf(counts)
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * Whether every level ran at least one test and none failed.
 * @param {Count[]} counts
 */
export function isSuccess(counts) {
  return counts.length > 0 && counts.every(({ passed, failed }) => passed > 0 && failed === 0)
}

/** @param {Count[]} counts */
function sumOf(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}
