import { v7 as newId } from 'uuid'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* « Nouvel article » stores nothing; the first save creates the document, under the id that the form has. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const firstSave = (id: string, body: object, who: 'writer' | 'colleague' | null = 'writer', collection = 'articles') =>
  newsroom.as(who, `/${collection}/${id}/first-save?draft=true&autosave=true&depth=0`, { method: 'POST', body })

test.each(['articles', 'pages'] as const)(
  'the first save of %s creates it under the id of its form',
  async (collection) => {
    const id = newId()
    const { status, json } = await firstSave(id, { title: 'Ce qui est tapé d’abord' }, 'writer', collection)
    expect(status).toBe(201)
    expect(json.doc).toMatchObject({ id, title: 'Ce qui est tapé d’abord', _status: 'draft', revision: 1 })
    expect(await newsroom.row(id, collection)).toMatchObject({ createdBy: newsroom.ids.writer })
  },
)

test('two first saves, one after the other or at once, create one document', async () => {
  const id = newId()
  const answers = await Promise.all([firstSave(id, { title: 'Un' }), firstSave(id, { title: 'Deux' })])
  const [created, refused] = answers.map(({ status }) => status).sort()
  expect(created).toBe(201)
  expect(refused).toBeGreaterThanOrEqual(400)
  expect((await firstSave(id, { title: 'Trois' })).status).toBe(409)
  const { totalDocs } = await newsroom.payload.count({ collection: 'articles', where: { id: { equals: id } } })
  expect(totalDocs).toBe(1)
  const { title } = await newsroom.latest(id)
  expect(['Un', 'Deux']).toContain(title)
})

test('nobody takes the place of another’s document, nor of one in the trash', async () => {
  const { id } = await newsroom.draftBy('writer', { title: 'Le mien' })
  expect((await firstSave(id, { title: 'Le sien' }, 'colleague')).status).toBe(409)
  await newsroom.as('writer', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  expect((await firstSave(id, { title: 'Le sien' }, 'colleague')).status).toBe(409)
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Le mien' })
})

test.each(['x', '1', newIdOfAnotherVersion(), 'create'])('« %s » is no id that a form received', async (id) => {
  const { status, json } = await firstSave(id, { title: 'Un titre' })
  expect([status, json.errors?.[0]?.message]).toEqual([
    400,
    'L’identifiant d’un nouveau document est celui que son formulaire a reçu.',
  ])
})

function newIdOfAnotherVersion(): string {
  return newId().replace(/^(.{14})7/, '$14')
}

test('a visitor creates nothing, and a writer publishes nothing so', async () => {
  const id = newId()
  expect((await firstSave(id, { title: 'Un titre' }, null)).status).toBe(403)
  const asked = { title: 'Un titre', _status: 'published' }
  const { status } = await newsroom.as('writer', `/articles/${id}/first-save`, { method: 'POST', body: asked })
  expect(status).toBe(403)
  expect(await newsroom.row(id)).toBeNull()
})

test('an id in the body of an ordinary creation is not taken', async () => {
  const id = newId()
  const { json } = await newsroom.as('writer', '/articles?draft=true', {
    method: 'POST',
    body: { id, title: 'Un titre' },
  })
  expect(json.doc?.id).not.toBe(id)
})

/** What a form asks for when it opens; a new document's has `nouveau=1` in its address. */
async function open(
  id: string,
  user: { role: string; signature?: string } | null,
  query: Record<string, string> = { nouveau: '1' },
  collection: 'articles' | 'pages' = 'articles',
) {
  const account = user && { ...user, id: newsroom.ids.writer, collection: 'users' as const }
  const req = { query, user: account } as never
  const asked = { collection, id, draft: true, overrideAccess: false, depth: 0, disableErrors: true, req } as const
  return await newsroom.payload.findByID(asked)
}

test('the form of a new document shows an empty one, to who writes; REST knows of none', async () => {
  const id = newId()
  expect(await open(id, { role: 'writer' })).toMatchObject({ id })
  expect(await open(id, { role: 'writer' }, {})).toBeNull()
  expect(await open(id, null)).toBeNull()
  expect((await newsroom.as('writer', `/articles/${id}?draft=true&nouveau=1`)).status).toBe(404)
  expect(await newsroom.row(id)).toBeNull()
})

test('the form of a new article has the signature of the account that opens it; REST is told whose article it is', async () => {
  const { payload, ids } = newsroom
  const data = { name: 'Maëlle Le Bras', account: ids.writer }
  const { id: signature } = await payload.create({ collection: 'people', data: data as never })
  expect(await open(newId(), { role: 'writer' })).toMatchObject({ authors: [signature] })
  expect(await open(newId(), { role: 'writer' }, undefined, 'pages')).not.toHaveProperty('authors')
  const { json } = await newsroom.as('writer', '/articles?draft=true', { method: 'POST', body: { title: 'Un titre' } })
  expect(json.doc?.authors ?? []).toEqual([])
})

test('a signature outlives its account, and readers are not told whose it is', async () => {
  const { payload, ids } = newsroom
  const data = { name: 'Yann Corre', account: ids.colleague }
  const { id } = await payload.create({ collection: 'people', data: data as never })
  expect((await newsroom.as(null, `/people/${id}`)).json).not.toHaveProperty('account')
  await payload.delete({ collection: 'users', id: ids.colleague, context: {} })
  expect(await newsroom.row(id, 'people')).toMatchObject({ name: 'Yann Corre', account: null })
})
