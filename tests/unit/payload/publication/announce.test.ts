import { jest } from '@jest/globals'
import { noteBegin, noteEnd } from '@/payload/adapters/database/after-commit'
import { areCurrent, presentTick } from '@/payload/server/tag-expiry'
import { requestOn } from '../../../support/documents-in-memory'

const tellRunningSite = jest.fn(async () => {})
jest.unstable_mockModule('@/payload/commands/tell-running-site', () => ({ tellRunningSite }))
const { announce } = await import('@/payload/publication/announce')

beforeEach(() => tellRunningSite.mockClear())

/** A request that writes in a transaction. */
function inTransaction(id: string) {
  noteBegin(id)
  return Object.assign(requestOn({}).req, { transactionID: id })
}

test('pages are renewed once a write is committed, by this process and by the one that serves the site', async () => {
  const began = presentTick()
  await announce(inTransaction('committed'), ['articles:1'])
  expect(areCurrent(['articles:1'], began)).toBe(true)
  expect(tellRunningSite).not.toHaveBeenCalled()
  await noteEnd('committed', true)
  expect(areCurrent(['articles:1'], began)).toBe(false)
  expect(tellRunningSite).toHaveBeenCalledWith(['articles:1'])
})

test('a write that is rolled back renews no page', async () => {
  const began = presentTick()
  await announce(inTransaction('undone'), ['articles:1'])
  await noteEnd('undone', false)
  expect(areCurrent(['articles:1'], began)).toBe(true)
})

test('a write that changed no page announces nothing', async () => {
  await announce(inTransaction('nothing'), [])
  await noteEnd('nothing', true)
  expect(tellRunningSite).not.toHaveBeenCalled()
})

test('a draft that was written is told to the process that serves the site, and renews no page', async () => {
  const began = presentTick()
  await announce(inTransaction('draft'), [], ['written:articles:1'])
  await noteEnd('draft', true)
  expect(presentTick()).toBe(began)
  expect(tellRunningSite).toHaveBeenCalledWith(['written:articles:1'])
})
