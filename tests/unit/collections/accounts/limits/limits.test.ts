import { jest } from '@jest/globals'
import { giveBack, take, takeOrRefuse } from '@/collections/accounts/limits/limits'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('ten wrong codes in an hour are the last, for that account, until the hour is over', async () => {
  for (let count = 1; count <= 10; count += 1) {
    expect(await take('loginCodes', 'a')).toBe(count)
    await jest.advanceTimersByTimeAsync(60_000)
  }
  expect([await take('loginCodes', 'a'), await take('loginCodes', 'b')]).toEqual([null, 1])
  // The hour began with the first of them.
  await jest.advanceTimersByTimeAsync(50 * 60_000 + 1)
  expect(await take('loginCodes', 'a')).toBe(1)
})

test('of many codes side by side ten are tried, and a right one does not count', async () => {
  const attempt = async (isRight: boolean) => {
    if ((await take('loginCodes', 'c')) === null) return false
    if (isRight) await giveBack('loginCodes', 'c')
    return true
  }
  const tried = await Promise.all(Array.from({ length: 500 }, (_, index) => attempt(index === 3)))
  expect(tried.filter(Boolean)).toHaveLength(10)
  expect(await Promise.all([attempt(false), attempt(false)])).toEqual([true, false])
})

test('an account is written to three times an hour', async () => {
  const asked = async () => (await take('letters', 'anne')) !== null
  expect([await asked(), await asked(), await asked(), await asked()]).toEqual([true, true, true, false])
  await jest.advanceTimersByTimeAsync(60 * 60_000)
  expect(await asked()).toBe(true)
})

test('what is too much has one answer: 429, and a sentence of its limit', async () => {
  for (let count = 0; count < 30; count += 1) await takeOrRefuse('accountProofs', 'd')
  await expect(takeOrRefuse('accountProofs', 'd')).rejects.toMatchObject({
    status: 429,
    name: 'LockedAuth',
    message: 'Trop d’essais faux. Réessayez dans un quart d’heure.',
  })
})
