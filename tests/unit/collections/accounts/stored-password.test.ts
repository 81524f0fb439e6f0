import crypto from 'node:crypto'
import { jest } from '@jest/globals'
import { isPasswordOf } from '@/collections/accounts/stored-password'

afterEach(() => jest.restoreAllMocks())

/** SHA-256 gives 32 bytes at a time. */
async function workFor(hash: string | null) {
  let work = 0
  jest.spyOn(crypto, 'pbkdf2').mockImplementation(((...args: unknown[]) => {
    const [, , iterations, length] = args as [unknown, unknown, number, number]
    work += (iterations * length) / 32
    const done = args.at(-1) as (error: null, derived: Buffer) => void
    done(null, Buffer.alloc(length))
  }) as typeof crypto.pbkdf2)
  const isRight = await isPasswordOf(hash === null ? null : { hash, salt: 'ab'.repeat(32) }, 'un mot de passe')
  return [isRight, work]
}

test('a check takes the same work in each format, and without an account', async () => {
  expect(await workFor(null)).toEqual([false, 600_000])
  expect(await workFor(`pbkdf2-sha256-v1:${'cd'.repeat(32)}`)).toEqual([false, 600_000])
  expect(await workFor('cd'.repeat(512))).toEqual([false, 600_000])
  expect(await workFor('00'.repeat(512))).toEqual([true, 600_000])
})
