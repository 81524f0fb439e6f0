import type { CollectionSlug } from 'payload'
import { RESERVED_ARTICLE_SLUGS, RESERVED_PAGE_SLUGS } from '@/collections/addresses/reserved-slugs'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const create = (title: string, data: object = {}) =>
  newsroom.as('editor', '/articles?draft=true', { method: 'POST', body: { title, ...data } })
const edit = (id: string, body: object, query = '?draft=true') =>
  newsroom.as('editor', `/articles/${id}${query}`, { method: 'PATCH', body })

/** Returns the fields at fault with their messages. */
const faults = ({ json }: Awaited<ReturnType<typeof create>>) => json.errors?.[0]?.data?.errors ?? []

test('a slug is made from the title: accents folded, ligatures opened, the rest one hyphen', async () => {
  const { json } = await create('L’économie sociale & solidaire à Cœur')
  expect(json.doc?.slug).toBe('l-economie-sociale-et-solidaire-a-coeur')
})

test('a category, a dossier, a page and a signature get theirs the same way', async () => {
  for (const [path, field] of [
    ['/categories', 'title'],
    ['/dossiers', 'title'],
    ['/pages?draft=true', 'title'],
    ['/people', 'name'],
  ] as const) {
    const { json } = await newsroom.as('admin', path, { method: 'POST', body: { [field]: 'Œuvre & été' } })
    expect([path, json.doc?.slug]).toEqual([path, 'oeuvre-et-ete'])
  }
})

test('a made slug takes the next free form', async () => {
  const slugs = []
  for (let number = 0; number < 3; number += 1) slugs.push((await create('Trois fois')).json.doc?.slug)
  expect(slugs).toEqual(['trois-fois', 'trois-fois-2', 'trois-fois-3'])
})

test('twenty articles of one title that arrive at once all get one of their own', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('Ensemble')))
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
  expect(new Set(answers.map(({ json }) => json.doc?.slug)).size).toBe(20)
})

test('a reserved title takes another form; a reserved slug that was typed is refused, in drafts too', async () => {
  expect((await create('Page')).json.doc?.slug).toBe('page-2')
  for (const slug of [...RESERVED_ARTICLE_SLUGS, 'Page']) {
    const answer = await create('Un titre', { slug })
    expect(answer.status).toBe(400)
    expect(faults(answer)).toEqual([
      expect.objectContaining({ path: 'slug', message: expect.stringContaining('réservée') }),
    ])
  }
  const { json } = await create('À renommer')
  expect((await edit(json.doc?.id ?? '', { slug: 'page' })).status).toBe(400)
  for (const slug of RESERVED_PAGE_SLUGS) {
    const answer = await newsroom.as('editor', '/pages?draft=true', { method: 'POST', body: { title: 'X', slug } })
    expect([slug, answer.status]).toEqual([slug, 400])
  }
})

test('a page that had a slug before it was reserved is corrected and published as ever, and can be given another', async () => {
  const data = { title: 'Une image', body: bodyOf('Ancienne.'), _status: 'published' }
  const { json } = await newsroom.as('editor', '/pages', { method: 'POST', body: data })
  const id = String(json.doc?.id)
  const { db } = newsroom.payload
  const slug = 'opengraph-image'
  await db.updateOne({ collection: 'pages', id, data: { slug } })
  const { docs } = await db.findVersions({ collection: 'pages', where: { parent: { equals: id } } })
  for (const { id: version, version: text } of docs) {
    await db.updateVersion({ collection: 'pages', id: version, versionData: { version: { ...text, slug } } as never })
  }
  const change = (body: object) => newsroom.as('editor', `/pages/${id}`, { method: 'PATCH', body })
  const corrected = await change({ title: 'Une autre image', slug, _status: 'published' })
  expect([corrected.status, corrected.json.doc?.slug]).toEqual([200, slug])
  const renamed = await change({ slug: 'une-image', _status: 'published' })
  expect([renamed.status, renamed.json.doc?.slug]).toEqual([200, 'une-image'])
})

test('a taken slug that was typed is refused, whether a public row, a pending draft or the trash holds it', async () => {
  const published = await newsroom.publishedBy('editor', { title: 'Tenue par un article publié' })
  await edit(published.id, { slug: 'tenue-par-un-brouillon' })
  const trashed = await newsroom.draftBy('editor', { title: 'Tenue par la corbeille' })
  await edit(trashed.id, { deletedAt: new Date().toISOString() }, '')
  for (const slug of ['tenue-par-un-article-publie', 'tenue-par-un-brouillon', 'tenue-par-la-corbeille']) {
    const answer = await create('Autre', { slug })
    expect([slug, answer.status]).toEqual([slug, 400])
    expect(faults(answer)).toEqual([
      expect.objectContaining({ path: 'slug', message: expect.stringContaining('déjà prise') }),
    ])
  }
  const { json } = await create('Encore un autre')
  const edited = await edit(json.doc?.id ?? '', { slug: 'tenue-par-un-brouillon' })
  expect(edited.status).toBe(400)
})

describe('a bulk edit', () => {
  const createIn = async (collection: string, data: object) => {
    const { json } = await newsroom.as('admin', `/${collection}?draft=true`, { method: 'POST', body: data })
    return String(json.doc?.id)
  }
  const editAll = (collection: string, ids: string[], body: object, query = 'draft=true') =>
    newsroom.as('admin', `/${collection}?where[id][in]=${ids.join(',')}&${query}`, { method: 'PATCH', body })
  const slugsOf = async (collection: CollectionSlug, ids: string[]) => {
    const where = { id: { in: ids } }
    const { docs } = await newsroom.payload.find({ collection, draft: true, trash: true, depth: 0, where })
    return docs.map((doc) => ('slug' in doc ? doc.slug : undefined)).sort()
  }

  test('of the title gives each draft a slug of its own, and each can be published', async () => {
    const ids = []
    for (const title of ['Un', 'Deux', 'Trois']) {
      ids.push(await createIn('articles', { ...complete(newsroom.category), title }))
    }
    expect((await editAll('articles', ids, { title: 'En nombre' })).status).toBe(200)
    expect(await slugsOf('articles', ids)).toEqual(['en-nombre', 'en-nombre-2', 'en-nombre-3'])
    expect((await editAll('articles', ids, { _status: 'published' }, '')).status).toBe(200)
  })

  test('that publishes under one title does the same, and skips documents that have the slug already', async () => {
    await create('En public')
    const ids = []
    for (const title of ['Un public', 'Deux public']) {
      ids.push(await createIn('articles', { ...complete(newsroom.category), title }))
    }
    expect((await editAll('articles', ids, { title: 'En public', _status: 'published' }, '')).status).toBe(200)
    expect(await slugsOf('articles', ids)).toEqual(['en-public-2', 'en-public-3'])
  })

  test('of the title of pages gives each a slug of its own', async () => {
    const ids = [await createIn('pages', { title: 'Une page' }), await createIn('pages', { title: 'Deux pages' })]
    expect((await editAll('pages', ids, { title: 'Une seule page' })).status).toBe(200)
    expect(await slugsOf('pages', ids)).toEqual(['une-seule-page', 'une-seule-page-2'])
  })

  test.each([
    ['articles', 'title'],
    ['pages', 'title'],
    ['categories', 'title'],
    ['dossiers', 'title'],
    ['people', 'name'],
  ] as const)(
    'of the slug gives it to one of the %s, and says that it refuses it to the others',
    async (collection, field) => {
      const ids = []
      for (const name of ['Au', 'Bé', 'Cé']) ids.push(await createIn(collection, { [field]: `${name} en nombre` }))
      const { status, json } = await editAll(collection, ids, { slug: 'a-qui' })
      expect([status, json.docs?.length]).toEqual([400, 1])
      const message = expect.stringMatching(/n’est pas valide.*Adresse/)
      expect(json.errors).toEqual([expect.objectContaining({ message }), expect.objectContaining({ message })])
      expect((await slugsOf(collection, ids)).filter((slug) => slug === 'a-qui')).toHaveLength(1)
    },
  )

  test.each([
    ['categories', 'title'],
    ['dossiers', 'title'],
    ['people', 'name'],
  ] as const)('that empties the slug of %s makes each one of its own', async (collection, field) => {
    const ids = []
    for (const [slug, name] of [
      ['vidange-a', 'Vidange'],
      ['vidange-b', '« Vidange »'],
    ]) {
      ids.push(await createIn(collection, { [field as string]: name, slug }))
    }
    expect((await editAll(collection, ids, { slug: '' })).status).toBe(200)
    expect(await slugsOf(collection, ids)).toEqual(['vidange', 'vidange-2'])
  })
})

test('a slug that was refused for another field is free for the next attempt', async () => {
  const incomplete = { title: 'Sans chapô', slug: 'deuxieme-essai', _status: 'published' }
  expect((await newsroom.as('editor', '/articles', { method: 'POST', body: incomplete })).status).toBe(400)
  const again = { ...complete(newsroom.category), slug: 'deuxieme-essai', _status: 'published' }
  expect((await newsroom.as('editor', '/articles', { method: 'POST', body: again })).status).toBe(201)
})

test('the slug follows the title until the first publication, then stays', async () => {
  const { id } = await newsroom.draftBy('editor', { title: 'L’éco' })
  await edit(id, { title: 'L’économie de demain' }, '?draft=true&autosave=true')
  expect(await newsroom.latest(id)).toMatchObject({ slug: 'l-economie-de-demain' })
  await edit(id, { _status: 'published' }, '')
  await edit(id, { title: 'Un tout autre titre', _status: 'published' }, '')
  expect(await newsroom.row(id)).toMatchObject({ title: 'Un tout autre titre', slug: 'l-economie-de-demain' })
})

test.each(['withdrawn', 'trashed and back'])('the slug of what was public stays once it is %s', async (what) => {
  const { id } = await newsroom.publishedBy('editor', { title: `Connue, ${what}` })
  const { slug } = (await newsroom.row(id)) ?? {}
  if (what === 'withdrawn') {
    await edit(id, { _status: 'draft' }, '')
  } else {
    await edit(id, { deletedAt: new Date().toISOString() }, '')
    await edit(id, { deletedAt: null }, '?trash=true')
  }
  await edit(id, { title: 'Sous un autre titre' })
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Sous un autre titre', slug })
})

test('a date given before the first publication does not stop the slug from following the title', async () => {
  const { id } = await newsroom.draftBy('editor', { title: 'Daté', publishedAt: '2020-02-03T10:00:00.000Z' })
  await edit(id, { title: 'Daté autrement' })
  expect(await newsroom.latest(id)).toMatchObject({ slug: 'date-autrement' })
})

test('a page keeps its slug from its publication on, when its title is corrected or it is withdrawn', async () => {
  const data = { title: 'Qui sommes nous', body: bodyOf('Nous.') }
  const { json } = await newsroom.as('editor', '/pages', { method: 'POST', body: data })
  const path = `/pages/${json.doc?.id}`
  const patch = async (body: object) => (await newsroom.as('editor', path, { method: 'PATCH', body })).json.doc?.slug
  expect(await patch({ title: 'Qui sommes-nous donc' })).toBe('qui-sommes-nous-donc')
  await patch({ _status: 'published' })
  expect(await patch({ title: 'À propos', _status: 'published' })).toBe('qui-sommes-nous-donc')
  await patch({ _status: 'draft' })
  expect(await patch({ title: 'La maison' })).toBe('qui-sommes-nous-donc')
})

test.each([
  ['categories', 'title'],
  ['dossiers', 'title'],
  ['people', 'name'],
])('what is public at once keeps its slug when it is renamed (%s)', async (collection, field) => {
  const { json } = await newsroom.as('admin', `/${collection}`, { method: 'POST', body: { [field]: 'Première' } })
  const renamed = await newsroom.as('admin', `/${collection}/${json.doc?.id}`, {
    method: 'PATCH',
    body: { [field]: 'Seconde' },
  })
  expect(renamed.json.doc).toMatchObject({ [field]: 'Seconde', slug: 'premiere' })
})

test('a title without letter or digit makes no slug: a draft may lack one, a public document may not', async () => {
  const { status, json } = await create('…')
  expect([status, json.doc?.slug ?? null]).toEqual([201, null])
  const body = { ...complete(newsroom.category), title: '…', _status: 'published' }
  for (const answer of [
    await newsroom.as('editor', '/articles', { method: 'POST', body }),
    await edit(json.doc?.id ?? '', body, ''),
    await newsroom.as('editor', '/categories', { method: 'POST', body: { title: '…' } }),
  ]) {
    expect(answer.status).toBe(400)
    expect(faults(answer)).toEqual([expect.objectContaining({ path: 'slug' })])
  }
})

test('a slug emptied by hand is made again from the title', async () => {
  const { json } = await create('Titre d’origine', { slug: 'choisie' })
  const { json: edited } = await edit(json.doc?.id ?? '', { slug: '' })
  expect(edited.doc?.slug).toBe('titre-d-origine')
})

test('one slug typed twenty times at once is given once, and refused to the others', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('Unique', { slug: 'unique' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(400)])
})

test('a slug is free again once its document is deleted for good', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Libérée' })
  await newsroom.as('editor', `/articles/${id}`, { method: 'DELETE' })
  expect((await create('Autre', { slug: 'liberee' })).status).toBe(201)
})

test('a slug that somebody chose does not follow the title', async () => {
  const { json } = await create('Un titre long', { slug: 'Mon Choix !' })
  expect(json.doc?.slug).toBe('mon-choix')
  const { json: edited } = await edit(json.doc?.id ?? '', { title: 'Autre titre' })
  expect(edited.doc?.slug).toBe('mon-choix')
})

test('the drawing keeps the slug of the first publication, and nobody sets it', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Dessin premier', coverKey: 'pirate' })
  await edit(id, { slug: 'adresse-nouvelle', coverKey: 'pirate', _status: 'published' }, '')
  expect(await newsroom.row(id)).toMatchObject({ slug: 'adresse-nouvelle', coverKey: 'dessin-premier' })
})
