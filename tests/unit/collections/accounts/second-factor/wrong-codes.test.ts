import { jest } from '@jest/globals'
import { forgiveCode, mayTryCode } from '@/collections/accounts/second-factor/wrong-codes'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('ten wrong codes in an hour are the last, for that account, until the hour is over', () => {
  for (let count = 0; count < 10; count += 1) {
    expect([count, mayTryCode('a')]).toEqual([count, true])
    jest.advanceTimersByTime(60_000)
  }
  expect([mayTryCode('a'), mayTryCode('b')]).toEqual([false, true])
  // The hour began with the first of them.
  jest.advanceTimersByTime(50 * 60_000 + 1)
  expect(mayTryCode('a')).toBe(true)
})

test('of many codes side by side ten are tried, and a right one does not count', async () => {
  let tried = 0
  const attempt = async (isRight: boolean) => {
    if (!mayTryCode('c')) return
    tried += 1
    await Promise.resolve()
    if (isRight) forgiveCode('c')
  }
  await Promise.all(Array.from({ length: 500 }, (_, index) => attempt(index === 3)))
  expect(tried).toBe(10)
  await Promise.all([attempt(false), attempt(false)])
  expect(tried).toBe(11)
})
