import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const patch = (id: string, body: object, query = '') =>
  newsroom.as('editor', `/articles/${id}${query}`, { method: 'PATCH', body })
const trash = (id: string, query = '') => patch(id, { deletedAt: new Date().toISOString() }, query)
const restore = (id: string) => patch(id, { deletedAt: null }, '?trash=true')

test('a trashed article is gone for visitors, whatever they add', async () => {
  const { id } = await newsroom.publishedBy('editor')
  expect((await trash(id)).status).toBe(200)
  for (const query of ['', '?trash=true', '?draft=true&trash=true']) {
    expect((await newsroom.as(null, `/articles/${id}${query}`)).status).toBe(404)
  }
})

test('?draft=true trashes the article itself, not only its draft', async () => {
  const { id } = await newsroom.publishedBy('editor')
  expect((await trash(id, '?draft=true&autosave=true')).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({ _status: 'draft', deletedAt: expect.any(String) })
})

test('the trash is asked for alone', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Reste' })
  const deletedAt = new Date().toISOString()
  for (const body of [
    { deletedAt, _status: 'draft' },
    { deletedAt, _status: 'published' },
    { deletedAt, title: 'X' },
  ]) {
    expect((await patch(id, body)).status).toBe(400)
  }
  expect((await patch(id, { deletedAt: 'hier' })).status).toBe(400)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Reste', _status: 'published', deletedAt: null })
})

test('it comes back as a draft, with its text and its pending draft intact', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Texte publié' })
  await patch(id, { title: 'Texte en attente' }, '?draft=true')
  await trash(id)
  expect((await restore(id)).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Texte publié', _status: 'draft', deletedAt: null })
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Texte en attente', _status: 'draft', deletedAt: null })
  expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(404)
})

test('an incomplete draft goes to the trash and comes back', async () => {
  const { json } = await newsroom.as('editor', '/articles?draft=true', { method: 'POST', body: { title: 'Incomplet' } })
  const id = json.doc?.id ?? ''
  expect((await trash(id)).status).toBe(200)
  expect((await restore(id)).status).toBe(200)
})

test('it keeps its address while it is there', async () => {
  const { id, slug } = await newsroom.publishedBy('editor', { title: 'Adresse gardée' })
  await trash(id)
  expect((await newsroom.draftBy('editor', { title: 'Adresse gardée' })).slug).toBe('adresse-gardee-2')
  await restore(id)
  expect(await newsroom.row(id)).toMatchObject({ slug })
})

test('what the admin panel sends works: in bulk, with its status, as a draft or back online', async () => {
  const { id } = await newsroom.publishedBy('editor')
  const where = `where[and][0][id][in][0]=${id}`
  const inTrash = `${where}&where[and][1][deletedAt][exists]=true&trash=true`
  const bulk = (body: object, query: string) => newsroom.as('editor', `/articles?${query}`, { method: 'PATCH', body })
  for (const _status of ['draft', 'published']) {
    expect((await bulk({ deletedAt: new Date().toISOString() }, where)).status).toBe(200)
    expect((await bulk({ deletedAt: null, _status }, inTrash)).status).toBe(200)
    expect(await newsroom.row(id)).toMatchObject({ _status, deletedAt: null })
  }
})

test('a document in the trash cannot be published there, nor restored twice', async () => {
  const { id } = await newsroom.publishedBy('editor')
  await trash(id)
  expect((await patch(id, { _status: 'published' }, '?trash=true')).status).toBe(400)
  await restore(id)
  expect((await restore(id)).status).toBe(400)
})

test('an edit without `trash` does not find a document in the trash', async () => {
  const { id } = await newsroom.draftBy('editor')
  await trash(id)
  expect((await patch(id, { title: 'X' })).status).toBe(404)
  expect((await patch(id, { deletedAt: null })).status).toBe(404)
  const { json } = await newsroom.as('editor', '/articles?draft=true&limit=0')
  expect(json.docs?.map((doc) => doc.id)).not.toContain(id)
})

test('nothing is created in the trash', async () => {
  const deletedAt = new Date().toISOString()
  for (const _status of ['draft', 'published']) {
    const body = { title: 'Né là', deletedAt, _status }
    expect((await newsroom.as('editor', '/articles', { method: 'POST', body })).status).toBe(400)
  }
})

test('a page is trashed, keeps its address and comes back as a draft', async () => {
  const page = (body: object) => newsroom.as('editor', '/pages', { method: 'POST', body })
  const text = { title: 'Mentions', body: bodyOf('Légales.') }
  const { json } = await page({ ...text, _status: 'published' })
  const path = `/pages/${json.doc?.id}`
  await newsroom.as('editor', path, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  expect((await newsroom.as(null, path)).status).toBe(404)
  expect((await page({ ...text, slug: 'mentions' })).status).toBe(400)
  await newsroom.as('editor', `${path}?trash=true`, { method: 'PATCH', body: { deletedAt: null } })
  expect(await newsroom.row(json.doc?.id ?? '', 'pages')).toMatchObject({
    ...text,
    slug: 'mentions',
    _status: 'draft',
    deletedAt: null,
  })
})

test('a form that sends « deletedAt: null » with all its fields only saves', async () => {
  const { id } = await newsroom.publishedBy('editor')
  expect((await patch(id, { title: 'Du formulaire', deletedAt: null, _status: 'published' })).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Du formulaire', _status: 'published' })
})

test('a published article that links to a trashed one shows nothing of it', async () => {
  const target = await newsroom.publishedBy('editor', { title: 'Bientôt à la corbeille' })
  const link = {
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', doc: { relationTo: 'articles', value: target.id }, newTab: false },
    children: [{ type: 'text', version: 1, text: 'ici', format: 0, mode: 'normal', style: '', detail: 0 }],
    direction: 'ltr',
    format: '',
    indent: 0,
  }
  const paragraph = {
    type: 'paragraph',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    textFormat: 0,
    children: [link],
  }
  const body = { root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children: [paragraph] } }
  const { id } = await newsroom.publishedBy('editor', { title: 'Qui pointe', body })
  expect(JSON.stringify((await newsroom.as(null, `/articles/${id}?depth=3`)).json)).toContain('Bientôt à la corbeille')
  await trash(target.id)
  expect(JSON.stringify((await newsroom.as(null, `/articles/${id}?depth=3`)).json)).not.toContain(
    'Bientôt à la corbeille',
  )
})
