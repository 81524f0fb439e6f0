import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const patch = (id: string, body: object, query = '') =>
  newsroom.as('editor', `/articles/${id}${query}`, { method: 'PATCH', body })
const post = (body: object, query = '') => newsroom.as('editor', `/articles${query}`, { method: 'POST', body })
const paths = ({ json }: Awaited<ReturnType<typeof patch>>) =>
  (json.errors?.[0]?.data?.errors ?? []).map(({ path }) => path).sort()

describe('a draft', () => {
  test('needs nothing, with or without ?draft=true', async () => {
    expect((await post({}, '?draft=true')).status).toBe(201)
    const { status, json } = await post({ title: 'Seulement un titre' })
    expect(status).toBe(201)
    expect(json.doc?._status).toBe('draft')
  })

  test('is edited without ?draft=true too, however incomplete', async () => {
    const { json } = await post({ title: 'Incomplet' }, '?draft=true')
    const id = json.doc?.id ?? ''
    expect((await patch(id, { title: 'Encore incomplet' })).status).toBe(200)
    expect((await patch(id, { title: 'Toujours incomplet', _status: 'draft' })).status).toBe(200)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Toujours incomplet', _status: 'draft' })
  })
})

describe('a publication', () => {
  test('needs a title, a chapô, a category and a text, and says in French what is missing', async () => {
    const answer = await post({ _status: 'published' })
    expect(answer.status).toBe(400)
    expect(paths(answer)).toEqual(['body', 'category', 'excerpt', 'title'])
    for (const { message } of answer.json.errors?.[0]?.data?.errors ?? []) expect(message).toMatch(/requis|vide/)
  })

  test.each([
    ['no character', bodyOf('')],
    ['only spaces', bodyOf(' \u00a0 ')],
  ])('needs a text that has more than %s', async (_what, body) => {
    const answer = await post({ ...complete(newsroom.category), body, _status: 'published' })
    expect([answer.status, paths(answer)]).toEqual([400, ['body']])
  })

  test('may have a block as its whole text', async () => {
    const body = bodyOf('', { blockType: 'quote', text: 'Une phrase.' })
    expect((await post({ ...complete(newsroom.category), body, _status: 'published' })).status).toBe(201)
  })

  test('has a chapô of at most 300 characters', async () => {
    const answer = await post({ ...complete(newsroom.category), excerpt: 'x'.repeat(301), _status: 'published' })
    expect([answer.status, paths(answer)]).toEqual([400, ['excerpt']])
  })

  test('needs what a block needs', async () => {
    const body = bodyOf(
      'Texte',
      { blockType: 'keyFigures', items: [] },
      { blockType: 'video', url: 'https://exemple.fr', title: 'x' },
    )
    const answer = await post({ ...complete(newsroom.category), body, _status: 'published' })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.json.errors)).toContain('body')
  })

  test('happens at ?draft=true too when the status says so', async () => {
    const { id } = await newsroom.draftBy('editor')
    expect((await patch(id, { _status: 'published' }, '?draft=true')).status).toBe(200)
    expect(await newsroom.row(id)).toMatchObject({ _status: 'published' })
  })

  test('sets its date once, and keeps one that was given', async () => {
    const { id } = await newsroom.publishedBy('editor')
    const first = (await newsroom.row(id))?.publishedAt
    expect(Date.now() - Date.parse(String(first))).toBeLessThan(60_000)
    await patch(id, { title: 'Corrigé', _status: 'published' })
    expect((await newsroom.row(id))?.publishedAt).toBe(first)
    const dated = await newsroom.publishedBy('editor', { publishedAt: '2020-02-03T10:00:00.000Z' })
    expect(dated.publishedAt).toBe('2020-02-03T10:00:00.000Z')
  })

  test('in the future is refused, and says where', async () => {
    const publishedAt = new Date(Date.now() + 86_400_000).toISOString()
    const answer = await post({ ...complete(newsroom.category), publishedAt, _status: 'published' })
    expect([answer.status, paths(answer)]).toEqual([400, ['publishedAt']])
  })

  test('notes when its words changed later, and not when something else did', async () => {
    const { id } = await newsroom.publishedBy('editor')
    await patch(id, { tags: ['nouveau'] })
    expect((await newsroom.row(id))?.revisedAt ?? null).toBeNull()
    await patch(id, { title: 'Autre titre' })
    expect((await newsroom.row(id))?.revisedAt).toEqual(expect.any(String))
  })
})

describe('a published article with a pending draft', () => {
  const pending = async () => {
    const { id } = await newsroom.publishedBy('editor', { title: 'Public' })
    await patch(id, { title: 'En attente' }, '?draft=true')
    return id
  }

  test('keeps its public text', async () => {
    const id = await pending()
    expect(await newsroom.row(id)).toMatchObject({ title: 'Public', _status: 'published' })
    expect(await newsroom.latest(id)).toMatchObject({ title: 'En attente', _status: 'draft' })
  })

  test('refuses a PATCH that does not say which of the two it means', async () => {
    const id = await pending()
    expect((await patch(id, { tags: ['x'] })).status).toBe(400)
    const bulk = await newsroom.as('editor', `/articles?where[id][equals]=${id}`, {
      method: 'PATCH',
      body: { tags: ['x'] },
    })
    expect(bulk.json.errors).toHaveLength(1)
    expect(await newsroom.row(id)).toMatchObject({ title: 'Public', _status: 'published' })
  })

  test('is published with the pending text', async () => {
    const id = await pending()
    expect((await patch(id, { _status: 'published' })).status).toBe(200)
    expect(await newsroom.row(id)).toMatchObject({ title: 'En attente', _status: 'published' })
  })

  test('is withdrawn even when the pending draft is incomplete', async () => {
    const id = await pending()
    await patch(id, { title: '', excerpt: '' }, '?draft=true')
    expect((await patch(id, { _status: 'draft' })).status).toBe(200)
    expect(await newsroom.row(id)).toMatchObject({ _status: 'draft' })
    expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(404)
  })
})

test('a published article without pending draft is edited as it stands', async () => {
  const { id } = await newsroom.publishedBy('editor')
  expect((await patch(id, { title: 'Corrigé' })).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Corrigé', _status: 'published' })
})

test('an editor restores an old version, as a draft or at once', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Première' })
  await patch(id, { title: 'Deuxième', _status: 'published' })
  const { json } = await newsroom.as(
    'editor',
    `/articles/versions?where[parent][equals]=${id}&where[version.title][equals]=Première&where[version._status][equals]=published`,
  )
  const version = json.docs?.[0]?.id
  expect((await newsroom.as('editor', `/articles/versions/${version}?draft=true`, { method: 'POST' })).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Deuxième', _status: 'published' })
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Première', _status: 'draft' })
  expect((await newsroom.as('editor', `/articles/versions/${version}`, { method: 'POST' })).status).toBe(200)
  expect(await newsroom.row(id)).toMatchObject({
    title: 'Première',
    _status: 'published',
    createdBy: newsroom.ids.editor,
  })
})

test('a duplicate is a draft of whoever made it, with an address of its own', async () => {
  const { id, slug } = await newsroom.publishedBy('colleague', { title: 'Modèle' })
  const { status, json } = await newsroom.as('writer', `/articles/${id}/duplicate?draft=true`, { method: 'POST' })
  expect(status).toBe(200)
  expect(json.doc).toMatchObject({ _status: 'draft', createdBy: expect.objectContaining({ id: newsroom.ids.writer }) })
  expect(json.doc?.slug).not.toBe(slug)
})
