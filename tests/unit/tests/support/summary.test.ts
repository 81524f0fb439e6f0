import { isSuccess, slowest, summaryLine, sumOfLevel } from '@/tests/support/summary.mjs'

const ran = { passed: 3, failed: 0, skipped: 1 }

const FILES = [
  { level: 'unit', path: 'a', milliseconds: 20, count: ran },
  { level: 'e2e-sqlite', path: 'b', milliseconds: 900, count: { passed: 1, failed: 2, skipped: 0 } },
  { level: 'unit', path: 'c', milliseconds: 300, count: ran },
]

test('a level is the sum of its files', () => {
  expect(sumOfLevel(FILES, 'unit')).toEqual({ count: { passed: 6, failed: 0, skipped: 2 }, milliseconds: 320 })
  expect(sumOfLevel(FILES, 'faults-sqlite')).toEqual({ count: { passed: 0, failed: 0, skipped: 0 }, milliseconds: 0 })
})

test('the slowest files come first, and no more than asked for', () => {
  expect(slowest(FILES, 2).map(({ path }) => path)).toEqual(['b', 'c'])
})

test('the last line sums every level', () => {
  expect(summaryLine([ran, { passed: 2, failed: 1, skipped: 0 }])).toBe('5 passed, 1 failed, 1 skipped')
})

test('a level at which nothing ran cannot pass', () => {
  expect(isSuccess([ran, ran])).toBe(true)
  expect(isSuccess([ran, { passed: 0, failed: 0, skipped: 2 }])).toBe(false)
  expect(isSuccess([])).toBe(false)
})

test('one failure at one level fails the whole', () => {
  expect(isSuccess([ran, { ...ran, failed: 1 }])).toBe(false)
})
