import type { FoundDocument } from '@/collections/document-search/find-documents'
import { complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

type Asker = Parameters<Newsroom['as']>[0]

async function find(who: Asker, question: Record<string, string>): Promise<FoundDocument[]> {
  const { json } = await newsroom.as(who, `/documents?${new URLSearchParams(question)}`)
  return json.documents as FoundDocument[]
}
const titlesOf = (found: FoundDocument[]) => found.map(({ title, state }) => `${title} (${state})`)

test('words of a title find it without accents or capitals, what is published first and the nearest first', async () => {
  await newsroom.draftBy('writer', { title: 'Crèche : un brouillon' })
  await newsroom.publishedBy('writer', { title: 'Une journée à la crèche' })
  const { id } = await newsroom.publishedBy('writer', { title: 'Crèches bretonnes' })
  const found = await find('writer', { words: 'creche', in: 'articles,pages' })
  expect(titlesOf(found)).toEqual([
    'Crèches bretonnes (published)',
    'Une journée à la crèche (published)',
    'Crèche : un brouillon (draft)',
  ])
  expect(found[0]).toMatchObject({ collection: 'articles', id, category: expect.any(String), date: expect.any(String) })
  expect(titlesOf(await find('writer', { words: 'CRÈCHE journee' }))).toEqual(['Une journée à la crèche (published)'])
})

test('a published article is found by the title of its newer draft, and shown as readers see it', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Le tramway' })
  await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Le trolleybus' } })
  expect(titlesOf(await find('editor', { words: 'trolley' }))).toEqual(['Le tramway (published)'])
  expect(titlesOf(await find('editor', { words: 'tramway' }))).toEqual(['Le tramway (published)'])
})

test('what is in the trash is not found', async () => {
  const { id } = await newsroom.draftBy('writer', { title: 'Jeté au panier' })
  await newsroom.as('writer', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  expect(await find('writer', { words: 'panier' })).toEqual([])
})

test('without words, the newest documents; categories, people and accounts are found by words alone', async () => {
  expect((await find('writer', {})).every(({ state }) => state !== null)).toBe(true)
  await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Maëlle Le Goff' } })
  expect(await find('writer', { words: 'maelle goff' })).toMatchObject([
    { collection: 'people', title: 'Maëlle Le Goff' },
  ])
  const [account] = await find('admin', { words: 'colleague' })
  expect(account).toMatchObject({ collection: 'users', state: null })
})

test('no line of the journal, and nothing that a person may not read, is found', async () => {
  const admin = await find('admin', { words: 'a' })
  expect(admin.some(({ collection }) => ['journal', 'schedules'].includes(collection))).toBe(false)
  await newsroom.as('admin', '/api-keys', {
    method: 'POST',
    body: { name: 'Clé du tri postal', scope: 'read-drafts', expiresAt: new Date(Date.now() + 864e5).toISOString() },
  })
  expect(await find('admin', { words: 'tri postal' })).toHaveLength(1)
  expect(await find('writer', { words: 'tri postal' })).toEqual([])
})

test('the path of a published article or page gives that document, other paths nothing', async () => {
  const { id, slug } = await newsroom.publishedBy('writer', { title: 'À cette adresse' })
  expect(await find('writer', { address: `/blog/${slug}` })).toMatchObject([{ id, title: 'À cette adresse' }])
  const draft = await newsroom.draftBy('writer', { title: 'Pas encore là' })
  for (const address of [`/blog/${draft.slug}`, '/blog/nulle-part', '/blog', '/', `/blog/categorie/${slug}`]) {
    expect(await find('writer', { address })).toEqual([])
  }
})

test('visitors get no document, and a question that is not one is refused', async () => {
  expect((await newsroom.as(null, '/documents?words=a')).status).toBe(403)
  for (const question of [`words=${'a'.repeat(201)}`, 'words[]=a', 'in[]=articles', 'address[]=/a']) {
    expect((await newsroom.as('writer', `/documents?${question}`)).status).toBe(400)
  }
  expect(await find('writer', { words: 'a', in: 'nothing,constructor' })).toEqual([])
})

test('what has the very title that is typed is found first, though fifty newer ones hold its words', async () => {
  const old = await newsroom.publishedBy('writer', { title: 'Été à Brest', publishedAt: '2020-01-01T10:00:00.000Z' })
  const draft = await newsroom.draftBy('writer', { title: 'L’été à Brest' })
  const { json } = await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Été Brest' } })
  for (let number = 0; number < 50; number += 1) {
    const data = { ...complete(newsroom.category), title: `Été à Brest, semaine ${number}`, slug: `semaine-${number}` }
    await newsroom.payload.create({ collection: 'articles', data: { ...data, _status: 'published' } as never })
    const notes = { title: `L’été à Brest, notes ${number}` }
    await newsroom.payload.create({ collection: 'articles', draft: true, data: notes as never })
    await newsroom.payload.create({ collection: 'people', data: { name: `Été Brest ${number}` } })
  }
  expect((await find('writer', { words: 'ete a brest' }))[0]?.id).toBe(old.id)
  expect((await find('writer', { words: "l'ÉTÉ à brest" })).find(({ state }) => state === 'draft')?.id).toBe(draft.id)
  expect((await find('writer', { words: 'été brest', in: 'people' }))[0]?.id).toBe(json.doc?.id)
})

test('what readers have a page of comes with its path, a draft without one', async () => {
  const { slug } = await newsroom.publishedBy('writer', { title: 'Adresse connue' })
  await newsroom.draftBy('writer', { title: 'Adresse à venir' })
  await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Adresse Le Bihan' } })
  const found = await find('writer', { words: 'adresse' })
  const addresses = Object.fromEntries(found.map(({ title, address }) => [title, address]))
  expect(addresses).toMatchObject({
    'Adresse connue': `/blog/${slug}`,
    'Adresse à venir': null,
    'Adresse Le Bihan': '/blog/auteur/adresse-le-bihan',
  })
})

test('a field that names a dossier offers them before a word is typed', async () => {
  for (const title of ['Mois de l’économie sociale', 'Élections']) {
    await newsroom.as('editor', '/dossiers', { method: 'POST', body: { title } })
  }
  expect(titlesOf(await find('writer', { in: 'dossiers', words: '' })).toSorted()).toEqual([
    'Mois de l’économie sociale (null)',
    'Élections (null)',
  ])
  expect(titlesOf(await find('writer', { in: 'dossiers', words: 'elections' }))).toEqual(['Élections (null)'])
})
