import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const at = (who: Parameters<Newsroom['as']>[0], window: string, method: 'POST' | 'DELETE' = 'POST') =>
  newsroom.as(who, `/articles/un-article/presence?window=${window}`, { method })

test('a person who opens a document gets the names of others who have it open, and whether one is themselves', async () => {
  expect((await at('writer', 'w1')).json).toEqual({ others: [] })
  const { json } = await at('editor', 'e1')
  expect(json.others).toEqual([{ name: 'writer', since: expect.any(String), isOwn: false }])
  expect((await at('writer', 'w2')).json.others).toEqual([
    expect.objectContaining({ name: 'writer', isOwn: true }),
    expect.objectContaining({ name: 'editor', isOwn: false }),
  ])
  await at('writer', 'w1', 'DELETE')
  expect((await at('editor', 'e1')).json.others).toHaveLength(1)
})

test('visitors get no names, and a window must have a name', async () => {
  expect((await at(null, 'v1')).status).toBe(403)
  expect((await at(null, 'v1', 'DELETE')).status).toBe(403)
  for (const window of ['', 'a%20b', 'x'.repeat(65)]) expect((await at('writer', window)).status).toBe(400)
})
