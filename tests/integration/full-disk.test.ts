import { sql } from '@payloadcms/db-sqlite/drizzle'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

// On SQLite only: MongoDB's server reports a full disk like any other fault.
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

test.each([
  ['a full disk', 'PRAGMA max_page_count = 1', 'PRAGMA max_page_count = 1000000'],
  ['a disk that became read-only', 'PRAGMA query_only = ON', 'PRAGMA query_only = OFF'],
])('%s is told in a sentence, and leaves nothing half written', async (_what, spoil, mend) => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Avant' })
  const long = bodyOf('mot '.repeat(200_000))
  const patch = () =>
    newsroom.as('editor', `/articles/${id}?depth=0`, {
      method: 'PATCH',
      body: { ...complete(newsroom.category), title: 'Pendant', body: long, _status: 'published' },
    })
  const connection = await writer()
  await connection.run(sql.raw(spoil))
  const refused = await patch()
  expect([refused.status, refused.json.errors?.[0]?.message]).toEqual([
    503,
    expect.stringContaining('La base de données ne répond pas : rien n’a été enregistré.'),
  ])
  expect(await newsroom.row(id)).toMatchObject({ title: 'Avant' })
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Avant' })
  await connection.run(sql.raw(mend))
  expect((await patch()).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Pendant' })
})

interface Writer {
  run(query: unknown): Promise<unknown>
}

/** The connection that writes, which a transaction of one's own shows. */
async function writer(): Promise<Writer> {
  const { db } = newsroom.payload
  const id = (await db.beginTransaction()) as string
  const session = db.sessions?.[id] as unknown as { db: Writer }
  await db.commitTransaction(id)
  return session.db
}
