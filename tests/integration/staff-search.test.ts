import fc from 'fast-check'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
let search: typeof import('@/payload/search/site-index')
let pages: typeof import('@/payload/queries/search')
const keys: Record<string, string> = {}

beforeAll(async () => {
  newsroom = await openNewsroom()
  search = await import('@/payload/search/site-index')
  pages = await import('@/payload/queries/search')
  await search.prepareSearch(newsroom.payload)
  for (const scope of ['read-published', 'read-drafts', 'write-drafts']) {
    const expiresAt = new Date(Date.now() + 864e5).toISOString()
    const made = await newsroom.as('admin', '/api-keys', { method: 'POST', body: { name: scope, scope, expiresAt } })
    const issued = await newsroom.as('admin', `/api-keys/${made.json.doc?.id}/issue`, { method: 'POST' })
    keys[scope] = String(issued.json.key)
  }
})
afterAll(async () => {
  await search.stopSearch()
  await newsroom.close()
})

type Asker = Parameters<Newsroom['as']>[0]

/** The picker of links and « Aller à… »: titles and states. */
async function picked(who: Asker, words: string): Promise<string[]> {
  const { json } = await newsroom.as(who, `/documents?${new URLSearchParams({ words })}`)
  return ((json.documents ?? []) as FoundDocument[]).map(({ title, state }) => `${title} (${state})`)
}

/** The search above a list, as Payload asks it. */
async function listed(who: Asker, words: string, collection = 'articles'): Promise<string[]> {
  const { json } = await newsroom.as(who, `/${collection}?draft=true&depth=0&${listQuestion(words)}`)
  return (json.docs ?? []).map(({ title }) => String(title))
}
const listQuestion = (words: string) =>
  new URLSearchParams({ 'where[or][0][title][like]': words, 'where[or][1][body][like]': words }).toString()

const patch = (id: string, body: object, query = '') =>
  newsroom.as('editor', `/articles/${id}?depth=0${query}`, { method: 'PATCH', body })

test('the staff finds words of a text, published or not, in the list and in the picker', async () => {
  await newsroom.draftBy('writer', { title: 'Un brouillon', body: bodyOf('On y parle du rossignol.') })
  await newsroom.publishedBy('writer', { title: 'En ligne', body: bodyOf('On y parle des rossignols.') })
  for (const who of ['admin', 'editor', 'writer', 'colleague'] as const) {
    expect(await picked(who, 'rossignol')).toEqual(['En ligne (published)', 'Un brouillon (draft)'])
    expect((await listed(who, 'rossignol')).toSorted()).toEqual(['En ligne', 'Un brouillon'])
  }
  expect(await picked('writer', 'rossi')).toHaveLength(2)
})

test('what has the words in its title stands before what has them in its text', async () => {
  await newsroom.publishedBy('writer', { title: 'Autre chose', body: bodyOf('Le troglodyte, le troglodyte.') })
  await newsroom.publishedBy('writer', { title: 'Le troglodyte', body: bodyOf('Un oiseau.') })
  expect(await picked('writer', 'troglodyte')).toEqual(['Le troglodyte (published)', 'Autre chose (published)'])
})

test('a change that is not published is found by the staff, under the title that readers see', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Le courlis', body: bodyOf('Un texte.') })
  await patch(id, { body: bodyOf('La bergeronnette.') }, '&draft=true&autosave=true')
  expect(await picked('editor', 'bergeronnette')).toEqual(['Le courlis (published)'])
  expect(await listed('editor', 'bergeronnette')).toEqual(['Le courlis'])
  await patch(id, { body: bodyOf('Plus rien.'), _status: 'published' })
  expect([await picked('editor', 'bergeronnette'), await listed('editor', 'bergeronnette')]).toEqual([[], []])
})

test('a draft is found as it is now: written again, withdrawn, in the trash, brought back, deleted', async () => {
  const { id } = await newsroom.draftBy('writer', { title: 'Suivi', body: bodyOf('La fauvette.') })
  expect(await picked('writer', 'fauvette')).toHaveLength(1)
  await patch(id, { body: bodyOf('Le chardonneret.') }, '&draft=true&autosave=true')
  expect([await picked('writer', 'fauvette'), await picked('writer', 'chardonneret')]).toEqual([[], ['Suivi (draft)']])
  await patch(id, { _status: 'published' })
  expect(await picked('writer', 'chardonneret')).toEqual(['Suivi (published)'])
  await patch(id, { _status: 'draft' })
  expect(await picked('writer', 'chardonneret')).toEqual(['Suivi (draft)'])
  await patch(id, { deletedAt: new Date().toISOString() })
  expect([await picked('writer', 'chardonneret'), await listed('writer', 'chardonneret')]).toEqual([[], []])
  await patch(id, { deletedAt: null }, '&trash=true')
  expect(await picked('writer', 'chardonneret')).toEqual(['Suivi (draft)'])
  await patch(id, { deletedAt: new Date().toISOString() })
  await newsroom.as('admin', `/articles/${id}?trash=true`, { method: 'DELETE' })
  expect(await picked('writer', 'chardonneret')).toEqual([])
})

test('a draft is found by the new name of who signs it', async () => {
  const { json } = await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Rozenn Kervella' } })
  await newsroom.draftBy('writer', { title: 'Signé', authors: [json.doc?.id] })
  expect(await listed('writer', 'kervella')).toEqual(['Signé'])
  await newsroom.as('editor', `/people/${json.doc?.id}`, { method: 'PATCH', body: { name: 'Rozenn Quiniou' } })
  expect([await listed('writer', 'kervella'), await listed('writer', 'quiniou')]).toEqual([[], ['Signé']])
})

/** Every door of a search, for who asks without the rights of the staff. */
const DOORS: [string, (q: string, headers: Record<string, string>) => Promise<string>][] = [
  ['the page of results', async (q) => JSON.stringify((await pages.findSearch({ q }))?.results)],
  ['suggestions', async (q) => JSON.stringify(await pages.findCompletions(q))],
  ['the picker', async (q, headers) => await textOf(`/documents?words=${q}`, headers)],
  ['the list', async (q, headers) => await textOf(`/articles?draft=true&${listQuestion(q)}`, headers)],
  [
    'the list of versions',
    async (q, headers) => await textOf(`/articles/versions?where[version.body][like]=${q}`, headers),
  ],
]
const textOf = async (path: string, headers: Record<string, string>) =>
  await (await newsroom.rest(path, { headers })).text()

test.each(DOORS)('no visitor, and no key of what is published, finds a draft by its words: %s', async (_door, ask) => {
  const title = 'Un gypaète en réserve'
  await newsroom.draftBy('writer', { title, body: bodyOf('Le mot secret est pygargue.') })
  expect(await picked('writer', 'pygargue')).toContain(`${title} (draft)`)
  for (const q of ['pygargue', 'pygarg', 'pygarque', 'gypaète']) {
    const visitors: Record<string, string>[] = [{}, { authorization: `Bearer ${keys['read-published']}` }]
    for (const headers of visitors) {
      expect(await ask(q, headers)).not.toContain(title)
    }
  }
})

test.each(['read-published', 'read-drafts', 'write-drafts'])('the picker is closed to a key: %s', async (scope) => {
  const { status } = await newsroom.rest('/documents?words=pygargue', {
    headers: { authorization: `Bearer ${keys[scope]}` },
  })
  expect(status).toBe(403)
})

test('who is frozen finds nothing more', async () => {
  await newsroom.draftBy('editor', { title: 'Gelé', body: bodyOf('Une sterne.') })
  expect(await picked('colleague', 'sterne')).toHaveLength(1)
  await newsroom.payload.update({ collection: 'users', id: newsroom.ids.colleague, data: { frozen: true } })
  expect(await picked('colleague', 'sterne')).toEqual([])
  expect(await listed('colleague', 'sterne')).toEqual([])
})

test('while the search is being prepared, titles are found, and texts once it is', async () => {
  await newsroom.draftBy('editor', { title: 'La mésange', body: bodyOf('Une huppe.') })
  await search.stopSearch()
  await newsroom.draftBy('editor', { title: 'Écrit pendant', body: bodyOf('Une huppe.') })
  expect([await picked('editor', 'mésange'), await picked('editor', 'huppe')]).toEqual([['La mésange (draft)'], []])
  expect(await listed('editor', 'huppe')).toEqual([])
  await search.prepareSearch(newsroom.payload)
  expect((await picked('editor', 'huppe')).toSorted()).toEqual(['La mésange (draft)', 'Écrit pendant (draft)'])
})

/** What is near to a title that is being typed. */
async function near(who: Asker, title: string, besides = ''): Promise<string[]> {
  const { json } = await newsroom.as(who, `/documents?${new URLSearchParams({ near: title, besides })}`)
  return ((json.documents ?? []) as FoundDocument[]).map((one) => String(one.title))
}

test('a title that is typed finds what is published on its subject, not drafts and not the article itself', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Nager avec les phoques' })
  const draft = await newsroom.draftBy('writer', { title: 'Les phoques de la baie' })
  expect(await near('writer', 'Où nagent les phoques ?')).toEqual(['Nager avec les phoques'])
  expect(await near('writer', 'Où nagent les phoques ?', id)).toEqual([])
  await patch(draft.id, { _status: 'published' })
  expect((await near('writer', 'Où nagent les phoques ?')).toSorted()).toEqual([
    'Les phoques de la baie',
    'Nager avec les phoques',
  ])
  await patch(id, { _status: 'draft' })
  expect(await near('writer', 'Où nagent les phoques ?')).toEqual(['Les phoques de la baie'])
  expect((await newsroom.as(null, '/documents?near=phoques')).status).toBe(403)
})

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc
    .array(fc.constantFrom('"', '«', '»', '(', ')', '*', 'AND', 'NEAR', '^', '%', '_', "l'", 'huppe', '\u0000'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(' ')),
)

test('whatever the staff types, a search answers, or says in which way it is none', async () => {
  await fc.assert(
    fc.asyncProperty(odd, async (words) => {
      const doors = [`/documents?words=`, `/documents?near=`, `/articles?limit=1&where[body][like]=`]
      for (const door of doors) {
        const { status } = await newsroom.as('writer', door + encodeURIComponent(words.toWellFormed()))
        expect([door, status === 200 || status === 400]).toEqual([door, true])
      }
    }),
    { numRuns: 150, seed: 17 },
  )
})

test('what is no title is refused', async () => {
  for (const question of ['near[]=a', `near=${'a'.repeat(2_001)}`]) {
    expect((await newsroom.as('writer', `/documents?${question}`)).status).toBe(400)
  }
})
