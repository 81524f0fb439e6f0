import { jest } from '@jest/globals'
import { WriteQueue } from '@/payload/adapters/database/write-queue'

test('one holds the turn at a time, in the order they came', async () => {
  const queue = new WriteQueue()
  const events: string[] = []
  const work = async (name: string) => {
    const end = await queue.enter()
    events.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    events.push(`${name} ends`)
    end()
  }
  await Promise.all([work('one'), work('two'), work('three')])
  expect(events).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})

test('a write that waits too long for another fails, and lets the next one pass', async () => {
  jest.useFakeTimers()
  const queue = new WriteQueue()
  const endFirst = await queue.enter()
  const second = queue.enter()
  const refused = expect(second).rejects.toMatchObject({ name: 'DatabaseBusyError' })
  await jest.advanceTimersByTimeAsync(75_000)
  await refused
  const third = queue.enter()
  endFirst()
  jest.useRealTimers()
  await expect(third).resolves.toEqual(expect.any(Function))
})
