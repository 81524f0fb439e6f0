import { isMadeByDeletedAccount } from '@/collections/history/author'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

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
  expect(json.category).toEqual({ id: newsroom.category, title: 'Métiers', slug: 'metiers', mark: null })
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

test('a search that excludes a value gives the same result, empty fields included', async () => {
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

test('a list is sorted by the direction that is asked for, the first one of a field that is named twice', async () => {
  const made = []
  for (const slug of ['ordre-a', 'ordre-b', 'ordre-c']) {
    const { json } = await newsroom.as('editor', '/categories', { method: 'POST', body: { title: slug } })
    made.push(String(json.doc?.id))
  }
  const { id } = await newsroom.draftBy('editor', { title: 'Ordre' })
  for (const excerpt of ['Un', 'Deux']) {
    await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { excerpt } })
  }
  const newest = await newsroom.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
  const versions = newest.docs.map((version) => version.id)
  expect(versions.length).toBe(3)
  for (const [list, oldestFirst] of [
    ['categories?where[slug][like]=ordre-', made],
    [`articles/versions?where[parent][equals]=${id}`, versions.toReversed()],
  ] as const) {
    const same = list.startsWith('categories') ? 'mark' : 'version.category.title'
    for (const [sort, ids] of [
      ['createdAt', oldestFirst],
      ['-createdAt', oldestFirst.toReversed()],
      ['createdAt,-createdAt', oldestFirst],
      ['id,-id', oldestFirst],
      [`${same},createdAt`, oldestFirst],
      [`${same},-createdAt`, oldestFirst.toReversed()],
      [`${same},createdAt,-createdAt`, oldestFirst],
    ] as const) {
      const { json } = await newsroom.as('editor', `/${list}&depth=0&limit=50&sort=${sort}`)
      expect([list, sort, json.docs?.map((doc) => doc.id)]).toEqual([list, sort, ids])
    }
  }
  const query = `where[parent][equals]=${id}&depth=0&limit=2&page=2&sort=version.category.title,createdAt`
  const { json } = await newsroom.as('editor', `/articles/versions?${query}`)
  expect(json).toMatchObject({ totalDocs: 3, totalPages: 2, page: 2, hasNextPage: false, hasPrevPage: true })
  expect(json.docs).toMatchObject([{ id: versions[0], version: { title: 'Ordre', excerpt: 'Deux' } }])
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

const OPERANDS = ['=a', '=1,2', '=null', '[]=a', '[a]=b', '[relationTo]=a&VALUE=b']
const OPERATORS = ['equals', 'in', 'exists', 'like', 'contains', 'less_than', 'near']

test.each([
  ['articles', ['title', 'id', 'category', 'category.title', 'tags', 'meta', 'publishedAt', 'sample']],
  ['articles/versions', ['version.publishedAt', 'parent']],
  ['redirects', ['to.reference', 'to.reference.value']],
  ['schedules', ['text']],
  ['payload-preferences', ['user', 'value']],
])('whatever a question compares a field of %s with, it is answered or refused', async (collection, paths) => {
  for (const path of paths) {
    for (const operator of OPERATORS) {
      for (const operand of OPERANDS) {
        const asked = `where[${path}][${operator}]`
        const question = asked + operand.replace('VALUE', `${asked}[value]`)
        const { status } = await newsroom.as('admin', `/${collection}?depth=0&limit=1&${question}`)
        expect([question, [200, 400].includes(status)]).toEqual([question, true])
      }
    }
  }
})

test('the document that a redirect leads to is asked for by its collection and its id', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'Cible' })
  const to = { type: 'reference', reference: { relationTo: 'articles', value: id } }
  expect((await newsroom.as('admin', '/redirects', { method: 'POST', body: { from: '/vers', to } })).status).toBe(201)
  const found = async (asked: string) => (await newsroom.as('admin', `/redirects?depth=0&${asked}`)).json.totalDocs
  const named = (operator: string, collection: string) =>
    `where[to.reference][${operator}][relationTo]=${collection}&where[to.reference][${operator}][value]=${id}`
  expect([await found(named('equals', 'articles')), await found(named('equals', 'pages'))]).toEqual([1, 0])
  expect(await found(`where[to.reference][in][]=${id}`)).toBe(1)
  expect(await found('where[to.reference][exists]=true')).toBe(1)
})

test('an account that did everything is deleted, and what it made stays, without it', async () => {
  const { payload, rest } = newsroom
  const account = { name: 'Partie', email: 'partie@exemple.fr', password: 'un-mot-de-passe-assez-long' }
  const made = await newsroom.as('admin', '/users', { method: 'POST', body: { ...account, role: 'admin' } })
  const person = String(made.json.doc?.id)
  const token = await newsroom.login(account.email, account.password)
  const does = async (path: string, body: unknown, method: 'POST' | 'PATCH' = 'POST') => {
    const response = await rest(path, { method, body, token })
    const json = (await response.json()) as { doc?: { id: string } }
    if (!response.ok) throw new Error(`${path} refused: ${response.status} ${JSON.stringify(json)}`)
    return String(json.doc?.id)
  }
  const whole = { ...complete(newsroom.category), title: 'Écrit par elle' }
  const draft = await does('/articles?draft=true', whole)
  const published = await does('/articles', { ...whole, title: 'Publié par elle', _status: 'published' })
  await does(`/articles/${published}?draft=true`, { title: 'Repris par elle' }, 'PATCH')
  const page = await does('/pages', { title: 'Sa page', body: bodyOf('Texte'), _status: 'published' })
  const autosaved = await does('/articles?draft=true&autosave=true', { title: 'Commencé par elle' })
  await does(`/articles/${autosaved}?draft=true&autosave=true`, { title: 'Poursuivi par elle' }, 'PATCH')
  const corrected = (await newsroom.publishedBy('writer', { title: 'D’une autre' })).id
  await does(`/articles/${corrected}?draft=true`, { title: 'Corrigé par elle' }, 'PATCH')
  const tomorrow = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 86_400_000).toISOString()
  await does(`/articles/${draft}/schedule`, { action: 'publish', at: tomorrow })
  await does(`/articles/${draft}/presence?window=w1`, {})
  await does('/redirects', { from: '/parti', to: { type: 'custom', url: '/blog' } })
  await does('/users', { name: 'Invitée', email: 'invitee@exemple.fr', role: 'writer' })
  await does('/globals/site', { tagline: 'Choisi par elle' })
  await does('/payload-preferences/articles-list', { value: { limit: 10 } })
  const [ofScript = '', oldOfScript = '', cutShort = ''] = await Promise.all(
    ['Du site', 'Du site, jadis', 'Du site, élagué'].map(async (title) => {
      const data = { title, body: bodyOf('Texte'), _status: 'published' as const }
      const { id } = await payload.create({ collection: 'pages', data: data as never })
      await does(`/pages/${id}`, { excerpt: 'Complété par elle' }, 'PATCH')
      return id
    }),
  )
  const picture = await newsroom.pictureBy('writer')
  await payload.db.updateOne({ collection: 'media', data: { createdBy: person }, id: picture.id })

  expect((await newsroom.as('admin', `/users/${person}`, { method: 'DELETE' })).status).toBe(200)

  // The lists and the form say so; a page that a script made was nobody’s, whatever its history still has.
  const first = async (parent: string) => {
    const where = { parent: { equals: parent } }
    const { docs } = await payload.findVersions({ collection: 'pages', depth: 0, limit: 1, sort: 'updatedAt', where })
    return docs[0] as (typeof docs)[number]
  }
  const { id: oldest, ...versionData } = await first(oldOfScript)
  const version = { ...versionData.version, revision: null, step: null, updatedByName: null }
  await payload.db.updateVersion({ collection: 'pages', id: oldest, versionData: { ...versionData, version } as never })
  await payload.db.deleteVersions({ collection: 'pages', where: { id: { equals: (await first(cutShort)).id } } })
  for (const [collection, id, isGone] of [
    ['articles', draft, true],
    ['articles', published, true],
    ['articles', autosaved, true],
    ['pages', page, true],
    ['pages', ofScript, false],
    ['pages', oldOfScript, false],
    ['pages', cutShort, false],
  ] as const) {
    expect([id, (await payload.findByID({ collection, id, depth: 0, draft: true })).createdBy ?? null]).toEqual([
      id,
      null,
    ])
    expect([id, await isMadeByDeletedAccount(payload, collection, id)]).toEqual([id, isGone])
  }

  for (const [collection, ids] of [
    ['articles', [draft, published, corrected]],
    ['pages', [page]],
    ['media', [picture.id]],
  ] as const) {
    for (const id of ids) {
      for (const query of ['depth=1', 'depth=1&draft=true']) {
        const { status, json } = await newsroom.as('admin', `/${collection}/${id}?${query}`)
        expect([collection, status, JSON.stringify(json).includes(person)]).toEqual([collection, 200, false])
      }
    }
    if (collection === 'media') continue
    const { docs } = await payload.findVersions({ collection, limit: 0, pagination: false, depth: 0 })
    expect(docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(docs)).not.toContain(person)
  }
  expect((await newsroom.as('admin', `/articles/${corrected}?draft=true`)).json.title).toBe('Corrigé par elle')
  const { schedules } = (await newsroom.as('editor', `/articles/${draft}/schedule`)).json
  expect(schedules).toMatchObject([{ action: 'publish', by: null }])
  expect((await newsroom.as('editor', `/articles/${draft}/presence?window=w2`, { method: 'POST' })).json).toEqual({
    others: [],
  })
  const preferences = await payload.db.find({ collection: 'payload-preferences', pagination: false, limit: 0 })
  expect(preferences.docs.map((one) => (one as { key?: string }).key)).not.toContain('articles-list')
})
