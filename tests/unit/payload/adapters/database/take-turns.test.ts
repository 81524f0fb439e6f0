import { setImmediate as nextTurn } from 'node:timers/promises'
import { jest } from '@jest/globals'
import { takeTurns } from '@/payload/adapters/database/take-turns'

let now = 0
let asked: string[]
let client: { execute(question: string): Promise<string> }

beforeEach(async () => {
  jest.spyOn(performance, 'now').mockImplementation(() => now)
  asked = []
  client = {
    execute: async (question) => {
      asked.push(question)
      return `answer to ${question}`
    },
  }
  takeTurns(client)
  await nextTurn()
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** Lets everything happen that needs no other turn of the event loop. */
async function restOfThisTurn() {
  for (let index = 0; index < 50; index += 1) await Promise.resolve()
}

/** Asks questions one after the other, each of which takes so many milliseconds. */
async function askInARow(number: number, milliseconds: number) {
  for (let index = 1; index <= number; index += 1) {
    await client.execute(String(index))
    now += milliseconds
  }
}

test('short questions are asked in the same turn of the event loop', async () => {
  const all = askInARow(4, 2)
  await restOfThisTurn()
  expect(asked).toEqual(['1', '2', '3', '4'])
  await all
})

test('a question after eight milliseconds of others waits for the next turn, and is answered', async () => {
  const all = askInARow(6, 5)
  await restOfThisTurn()
  expect(asked).toEqual(['1', '2'])
  await all
  expect(asked).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(await client.execute('last')).toBe('answer to last')
})

test('of questions that wait together, so many as fit into a turn are asked in it', async () => {
  await client.execute('first')
  now += 9
  const answers = Promise.all(
    ['a', 'b', 'c'].map(async (question) => {
      await client.execute(question)
      now += 9
    }),
  )
  await restOfThisTurn()
  expect(asked).toEqual(['first'])
  await nextTurn()
  expect(asked.length).toBeLessThan(4)
  await answers
  expect(asked).toEqual(['first', 'a', 'b', 'c'])
})
