import { jest } from '@jest/globals'
import { attempt, begin, finish } from '@/collections/accounts/second-factor/pending'

const checked = { email: 'a@exemple.fr', hash: 'h', role: 'writer' } as const
const LOGIN = { kind: 'login', account: 'a', checked, passkeyChallenge: null } as const

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what was begun is found by its name, for what it was begun for', () => {
  const name = begin(LOGIN)
  expect(attempt(name, 'login')).toEqual(LOGIN)
  expect(attempt(name, 'totp')).toBeNull()
  for (const other of [begin(LOGIN).slice(1), '', null, undefined, 1, { length: 43 }])
    expect(attempt(other, 'login')).toBeNull()
})

test('it is finished once, also by two requests of the same instant', () => {
  const name = begin(LOGIN)
  expect([finish(name), finish(name)]).toEqual([true, false])
  expect(attempt(name, 'login')).toBeNull()
})

test('five wrong tries end it', () => {
  const name = begin(LOGIN)
  const found = [1, 2, 3, 4, 5, 6].map(() => attempt(name, 'login') !== null)
  expect(found).toEqual([true, true, true, true, true, false])
})

test('it is past its time after five minutes', () => {
  const name = begin(LOGIN)
  jest.advanceTimersByTime(4 * 60_000)
  expect(attempt(name, 'login')).toEqual(LOGIN)
  jest.advanceTimersByTime(61_000)
  expect(attempt(name, 'login')).toBeNull()
})
