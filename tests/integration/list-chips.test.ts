import type { ListState } from '@/collections/list-states/marks'
import { type Asked, questionOf } from '@/components/admin/lists/chips/question'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

/* What the chips above the list of articles ask the database. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const NOTHING: Asked = { state: null, category: null, author: null, month: null, others: [] }

/** The titles that the list shows for what its chips ask. */
async function shown(asked: Partial<Asked>): Promise<string[]> {
  const { payload } = newsroom
  const user = await payload.findByID({ collection: 'users', id: newsroom.ids.editor })
  const { docs } = await payload.find({
    collection: 'articles',
    draft: true,
    overrideAccess: false,
    sort: 'title',
    user: { ...user, collection: 'users' },
    pagination: false,
    where: questionOf({ ...NOTHING, ...asked }),
  })
  return docs.map(({ title }) => String(title))
}
const inState = (state: ListState) => shown({ state })

test('each state holds what is in it, and an article with changes that readers do not see is published, and no draft', async () => {
  await newsroom.draftBy('writer', { title: 'Brouillon' })
  const { id: proposed } = await newsroom.draftBy('writer', { title: 'Proposé' })
  await newsroom.as('writer', `/articles/${proposed}/propose`, { method: 'POST', body: {} })
  const { id: scheduled } = await newsroom.draftBy('writer', { title: 'Programmé' })
  const at = new Date(Date.now() + 864e5).toISOString()
  await newsroom.as('editor', `/articles/${scheduled}/schedule`, { method: 'POST', body: { action: 'publish', at } })
  await newsroom.publishedBy('writer', { title: 'Publié' })
  const { id: changed } = await newsroom.publishedBy('writer', { title: 'Modifié' })
  await newsroom.as('editor', `/articles/${changed}?draft=true`, { method: 'PATCH', body: { excerpt: 'Autrement.' } })

  expect(await inState('draft')).toEqual(['Brouillon', 'Programmé', 'Proposé'])
  expect(await inState('proposed')).toEqual(['Proposé'])
  expect(await inState('scheduled')).toEqual(['Programmé'])
  expect(await inState('published')).toEqual(['Modifié', 'Publié'])
  expect(await inState('changed')).toEqual(['Modifié'])
})

test('a category, a signature and a month narrow it further', async () => {
  const person = await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Maëlle' } })
  const { id: author } = person.json.doc as { id: string }
  await newsroom.publishedBy('writer', {
    title: 'Signé en mars',
    authors: [author],
    publishedAt: '2025-03-31T21:59:00.000Z',
  })
  // One minute later it is April in Paris.
  await newsroom.publishedBy('writer', { title: 'Paru en avril', publishedAt: '2025-03-31T22:00:00.000Z' })
  expect(await shown({ author })).toEqual(['Signé en mars'])
  expect(await shown({ month: '2025-03' })).toEqual(['Signé en mars'])
  expect(await shown({ month: '2025-04', state: 'published', category: newsroom.category })).toEqual(['Paru en avril'])
  expect(await shown({ month: '2025-04', state: 'draft' })).toEqual([])
})

test('a bulk deed on a state means what the list shows; nobody else learns what has changes', async () => {
  const { id } = await newsroom.draftBy('writer', { title: 'À relire en nombre' })
  await newsroom.as('writer', `/articles/${id}/propose`, { method: 'POST', body: {} })
  const where = `where[and][0][id][in]=a-relire&where[and][1][title][equals]=${encodeURIComponent('À relire en nombre')}`
  const body = { _status: 'published' }
  const { json } = await newsroom.as('editor', `/articles?${where}`, { method: 'PATCH', body })
  expect(json.docs?.map((doc) => doc.id)).toEqual([id])
  expect((await newsroom.as('editor', `/articles?${where}`)).json.docs).toEqual([])

  const marked = '/articles?where[id][in]=modifie-depuis'
  expect((await newsroom.as('writer', marked)).json.totalDocs).toBeGreaterThan(0)
  expect((await newsroom.as(null, marked)).json.totalDocs).toBe(0)
})

test('of more changed articles than an address could name, each is shown as what it is', async () => {
  const many = 120
  const data = { title: 'Modifié', excerpt: 'Un chapô.', category: newsroom.category, body: bodyOf('Un texte.') }
  for (let number = 0; number < many; number += 1) {
    const { id } = await newsroom.payload.create({
      collection: 'articles',
      data: { ...data, slug: `modifie-${number}`, _status: 'published' } as never,
    })
    await newsroom.payload.update({ collection: 'articles', id, draft: true, data: { excerpt: 'Autrement.' } })
  }
  expect((await inState('changed')).length).toBeGreaterThanOrEqual(many)
  expect((await inState('published')).length).toBeGreaterThanOrEqual(many)
  expect(await inState('draft')).not.toContain('Modifié')
})
