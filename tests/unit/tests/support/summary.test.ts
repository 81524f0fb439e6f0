import { countTests, isSuccess, summaryLine } from '@/tests/support/summary.mjs'

const ran = { passed: 3, failed: 0, skipped: 1 }

test('the last line sums every level', () => {
  expect(summaryLine([ran, { passed: 2, failed: 1, skipped: 0 }])).toBe('5 passed, 1 failed, 1 skipped')
})

test('a test file that cannot be loaded is a failure', () => {
  const jest = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 1,
  }
  expect(countTests(jest)).toEqual({ passed: 4, failed: 2, skipped: 3 })
})

test('a level at which nothing ran cannot pass', () => {
  expect(isSuccess([ran, ran])).toBe(true)
  expect(isSuccess([ran, { passed: 0, failed: 0, skipped: 2 }])).toBe(false)
  expect(isSuccess([])).toBe(false)
})

test('one failure at one level fails the whole', () => {
  expect(isSuccess([ran, { ...ran, failed: 1 }])).toBe(false)
})
