import { setTimeout } from 'node:timers/promises'

/**
 * In milliseconds: how long one step may take before its test fails. Two browsers and two sites share two cores, which
 * other programs may use too.
 */
export const PATIENCE = 120_000

/** Asks again and again until it is true; after `PATIENCE`, fails with what was waited for. */
export async function waitUntil(isTrue: () => Promise<boolean>, waitedFor: () => string): Promise<void> {
  const giveUp = AbortSignal.timeout(PATIENCE)
  while (!(await isTrue())) {
    if (giveUp.aborted) throw new Error(`It did not come about: ${waitedFor()}`)
    await setTimeout(100)
  }
}

/** Reads again and again until it is what is expected; after `PATIENCE`, fails as `expect` does, with what was read. */
export async function expectSoon(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  const giveUp = AbortSignal.timeout(PATIENCE)
  let answer = await read()
  // Equal as `toEqual` has it: what is expected may hold patterns.
  while (!expect.objectContaining({ answer: expected }).asymmetricMatch({ answer }) && !giveUp.aborted) {
    await setTimeout(100)
    answer = await read()
  }
  expect(answer).toEqual(expected)
}
