import { jest } from '@jest/globals'
import { Turns } from '@/payload/database/turns'

test('one holds the turn at a time, in the order they came', async () => {
  const turns = new Turns()
  const said: string[] = []
  const work = async (name: string) => {
    const end = await turns.take()
    said.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    said.push(`${name} ends`)
    end()
  }
  await Promise.all([work('one'), work('two'), work('three')])
  expect(said).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})

test('who waits for a turn that does not end is told so, and lets the next one pass', async () => {
  jest.useFakeTimers()
  const turns = new Turns()
  const endFirst = await turns.take()
  const second = turns.take()
  const refused = expect(second).rejects.toMatchObject({ name: 'DatabaseBusyError' })
  await jest.advanceTimersByTimeAsync(75_000)
  await refused
  const third = turns.take()
  endFirst()
  jest.useRealTimers()
  await expect(third).resolves.toEqual(expect.any(Function))
})
