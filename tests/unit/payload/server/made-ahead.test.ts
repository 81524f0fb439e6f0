import { jest } from '@jest/globals'
import { beginAhead, makeAhead } from '@/payload/server/made-ahead'

const made: string[] = []
let finish: () => void = () => undefined
let end: () => Promise<void>

beforeEach(() => {
  jest.useFakeTimers()
  made.length = 0
  end = beginAhead(async (path) => {
    made.push(path)
  })
})
afterEach(async () => {
  await end()
  jest.useRealTimers()
})

const quiet = () => jest.advanceTimersByTimeAsync(2_000)

test('what was published last is made once, when no publication has come for two seconds', async () => {
  makeAhead('/first')
  await jest.advanceTimersByTimeAsync(1_999)
  makeAhead('/second')
  await jest.advanceTimersByTimeAsync(1_999)
  expect(made).toEqual([])
  await quiet()
  await quiet()
  expect(made).toEqual(['/second'])
})

test('one is made at a time, and one waits', async () => {
  await end()
  end = beginAhead(async (path) => {
    made.push(path)
    await new Promise<void>((resolve) => {
      finish = resolve
    })
  })
  makeAhead('/first')
  await quiet()
  for (const path of ['/second', '/third']) makeAhead(path)
  await quiet()
  expect(made).toEqual(['/first'])
  finish()
  await quiet()
  expect(made).toEqual(['/first', '/third'])
  finish()
})

test('a picture that cannot be made does not keep the next one from being made', async () => {
  await end()
  end = beginAhead(async (path) => {
    made.push(path)
    if (path === '/broken') throw new Error('No such picture')
  })
  makeAhead('/broken')
  await quiet()
  makeAhead('/sound')
  await quiet()
  expect(made).toEqual(['/broken', '/sound'])
})

test('what waits when the site ends is dropped, and nothing is taken any more', async () => {
  makeAhead('/first')
  await end()
  makeAhead('/second')
  await quiet()
  expect(made).toEqual([])
})
