import { jest } from '@jest/globals'
import { countWrongCode, hasTooManyWrongCodes } from '@/collections/accounts/second-factor/wrong-codes'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('ten wrong codes in an hour are the last, for that account, until the hour is over', () => {
  for (let count = 0; count < 10; count += 1) {
    expect([count, hasTooManyWrongCodes('a')]).toEqual([count, false])
    countWrongCode('a')
    jest.advanceTimersByTime(60_000)
  }
  expect([hasTooManyWrongCodes('a'), hasTooManyWrongCodes('b')]).toEqual([true, false])
  // The hour began with the first of them.
  jest.advanceTimersByTime(50 * 60_000 + 1)
  expect(hasTooManyWrongCodes('a')).toBe(false)
})
