import { type Newsroom, openNewsroom } from '../support/newsroom'

// Each is written once and run on SQLite and on MongoDB: where the adapters differ, ours makes them agree.
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

async function titles(query: string) {
  const { json } = await newsroom.as('editor', `/articles?draft=true&depth=0&limit=50&${query}`)
  return json.docs?.map(({ title }) => title)
}

test('ids are UUIDs in the order of creation, made by the server whatever is asked', async () => {
  const made = []
  for (let number = 0; number < 3; number += 1) {
    const { id } = await newsroom.draftBy('editor', { id: 'un-identifiant-choisi', title: `Numéro ${number}` })
    made.push(id)
  }
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([...made].sort()).toEqual(made)
  const { json } = await newsroom.as('editor', `/articles/${made[0]}?draft=true&depth=0&select[title]=true`)
  expect(json).toMatchObject({ id: made[0], title: 'Numéro 0' })
})

test('a relation may be selected with its title alone, and keeps its id', async () => {
  const { id } = await newsroom.draftBy('editor', { title: 'Avec rubrique' })
  const { json } = await newsroom.as('editor', `/articles/${id}?draft=true&depth=1`)
  expect(json.category).toEqual({ id: newsroom.category, title: 'Métiers', slug: 'metiers' })
})

test.each([
  ['like', 'etudiant', ['Étudiant à Brest', 'ÉTUDIANTS']],
  ['like', 'brest etudiant', ['Étudiant à Brest']],
  ['contains', 'ÉTUDIANT À', ['Étudiant à Brest']],
  ['like', 'coeur', ['Au cœur du soin']],
  ['like', "l'aide", ['Métiers de l’aide']],
  ['like', '100 %', ['100 % des postes']],
  ['like', '%', ['100 % des postes']],
  ['like', '_', []],
  ['like', '[a-z]*', []],
])('the search %s « %s » finds %j', async (operator, words, found) => {
  const all = ['Étudiant à Brest', 'ÉTUDIANTS', 'Au cœur du soin', 'Métiers de l’aide', '100 % des postes']
  if ((await titles('where[excerpt][equals]=recherche'))?.length === 0) {
    for (const title of all) await newsroom.draftBy('editor', { title, excerpt: 'recherche' })
  }
  const query = `where[excerpt][equals]=recherche&where[title][${operator}]=${encodeURIComponent(words)}&sort=createdAt`
  expect(await titles(query)).toEqual(found)
})

test('what a search leaves out is told the same way, empty fields included', async () => {
  await newsroom.draftBy('editor', { title: 'Avec chapô', excerpt: 'Été', tags: ['sauf'] })
  await newsroom.draftBy('editor', { title: 'Sans chapô', excerpt: null, tags: ['sauf'] })
  expect(await titles('where[tags][contains]=sauf&where[excerpt][not_like]=ete')).toEqual(['Sans chapô'])
  expect(await titles('where[tags][contains]=sauf&where[excerpt][exists]=false')).toEqual(['Sans chapô'])
  expect(await titles('where[tags][contains]=sauf&where[excerpt][not_equals]=Été')).toEqual(['Sans chapô'])
})

test('words that were taken away are no words', async () => {
  await newsroom.draftBy('editor', { title: 'Chapô retiré', excerpt: '', tags: ['retire'] })
  await newsroom.draftBy('editor', { title: 'Chapô gardé', excerpt: 'Été', tags: ['retire'] })
  expect(await titles('where[tags][contains]=retire&where[excerpt][exists]=true')).toEqual(['Chapô gardé'])
})

test('what has one date or one title keeps its place, the newest first, from page to page', async () => {
  const made = []
  for (let number = 0; number < 9; number += 1) {
    const { id } = await newsroom.draftBy('editor', { title: 'Pareil', publishedAt: '2024-05-01T08:00:00.000Z' })
    made.unshift(id)
  }
  for (const sort of ['title', '-title', 'publishedAt', '-publishedAt', 'category.title']) {
    const pages = []
    for (const page of [1, 2, 3]) {
      const query = `where[title][equals]=Pareil&sort=${sort}&limit=3&page=${page}`
      const { json } = await newsroom.as('editor', `/articles?draft=true&depth=0&${query}`)
      pages.push(...(json.docs ?? []).map(({ id }) => id))
    }
    expect([sort, pages]).toEqual([sort, made])
  }
})

test('empty values come first in a list that goes up, last in one that goes down', async () => {
  for (const excerpt of ['b', null, 'a']) await newsroom.draftBy('editor', { title: `Vide ${excerpt}`, excerpt })
  expect(await titles('where[title][like]=vide&sort=excerpt')).toEqual(['Vide null', 'Vide a', 'Vide b'])
  expect(await titles('where[title][like]=vide&sort=-excerpt')).toEqual(['Vide b', 'Vide a', 'Vide null'])
})

test('what was never filled in is null, or an empty list, wherever it is read', async () => {
  const body = { title: 'Presque rien' }
  const { json } = await newsroom.as('editor', '/articles?draft=true&depth=0', { method: 'POST', body })
  const empty = {
    ...{ excerpt: null, body: null, category: null, dossier: null, cover: null, publishedAt: null, deletedAt: null },
    ...{ authors: [], tags: [], meta: { title: null, description: null, image: null } },
  }
  expect(json.doc).toMatchObject(empty)
  const id = json.doc?.id
  expect((await newsroom.as('editor', `/articles/${id}?draft=true&depth=0`)).json).toMatchObject(empty)
  const { json: list } = await newsroom.as('editor', `/articles?draft=true&depth=0&where[id][equals]=${id}`)
  expect(list.docs?.[0]).toMatchObject(empty)
  const { json: versions } = await newsroom.as('editor', `/articles/versions?depth=0&where[parent][equals]=${id}`)
  expect(versions.docs?.[0]?.version).toMatchObject(empty)
  expect(versions.docs?.[0]?.version).not.toHaveProperty('id')
  expect((await newsroom.as(null, '/globals/site?depth=0')).json).toMatchObject({
    navigation: [],
    footer: [],
    social: [],
  })
})

test('an address that is taken is refused at its own field, an e-mail address too', async () => {
  await newsroom.as('editor', '/categories', { method: 'POST', body: { title: 'Une', slug: 'prise' } })
  const slug = await newsroom.as('editor', '/categories', { method: 'POST', body: { title: 'Autre', slug: 'prise' } })
  expect([slug.status, slug.json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'slug'])
  const account = { email: 'ADMIN@exemple.fr', name: 'Double', password: 'un-mot-de-passe-assez-long' }
  const email = await newsroom.as('admin', '/users', { method: 'POST', body: account })
  expect([email.status, email.json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'email'])
  const db = newsroom.payload.db
  const data = { title: 'Directe', slug: 'prise', createdAt: '', updatedAt: '', id: 'directe' }
  await expect(db.create({ collection: 'categories', data })).rejects.toMatchObject({
    data: { errors: [{ path: 'slug' }] },
  })
})

test('an id that names nothing, of whatever form, is not found', async () => {
  for (const id of ['1', 'x'.repeat(24), '507f1f77bcf86cd799439011', '019a0000-0000-7000-8000-000000000000']) {
    expect([id, (await newsroom.as('editor', `/articles/${id}`)).status]).toEqual([id, 404])
    expect([id, await titles(`where[category][equals]=${id}`)]).toEqual([id, []])
  }
})
