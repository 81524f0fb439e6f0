import { complete, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'

/* The ways to publish without the « Publier » button: a writer can use none of them. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const patch = (who: 'writer' | 'editor', path: string, body: object) =>
  newsroom.as(who, path, { method: 'PATCH', body })

async function versionsOf(id: string) {
  const { json } = await newsroom.as('writer', `/articles/versions?where[parent][equals]=${id}&limit=50&depth=0`)
  return json.docs as (Doc & { version: { _status: string; title: string } })[]
}

describe('an own article that was published and withdrawn', () => {
  async function withdrawn() {
    const { id } = await newsroom.publishedBy('writer', { title: 'Une fois publié' })
    // Withdrawing turns the newest version into a draft; this one leaves an older one published.
    await patch('editor', `/articles/${id}`, { title: 'Deux fois publié' })
    await patch('editor', `/articles/${id}`, { _status: 'draft' })
    return id
  }

  test.each(['', '?draft=true'])('is not published again by restoring its published version (%s)', async (query) => {
    const id = await withdrawn()
    const published = (await versionsOf(id)).filter(({ version }) => version._status === 'published')
    expect(published.length).toBeGreaterThan(0)
    for (const version of published) {
      await newsroom.as('writer', `/articles/versions/${version.id}${query}`, { method: 'POST' })
      expect(await newsroom.row(id)).toMatchObject({ _status: 'draft' })
      expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(404)
    }
  })

  test('goes on as a draft of its author', async () => {
    const id = await withdrawn()
    expect((await patch('writer', `/articles/${id}?draft=true`, { title: 'Repris' })).status).toBe(200)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Repris', _status: 'draft' })
  })
})

test('a writer restores an older version of an own draft, as a draft', async () => {
  const { id } = await newsroom.draftBy('writer', { title: 'Premier jet' })
  await patch('writer', `/articles/${id}?draft=true`, { title: 'Deuxième jet' })
  const first = (await versionsOf(id)).find(({ version }) => version.title === 'Premier jet')
  const { status } = await newsroom.as('writer', `/articles/versions/${first?.id}?draft=true`, { method: 'POST' })
  expect(status).toBe(200)
  expect(await newsroom.latest(id)).toMatchObject({
    title: 'Premier jet',
    _status: 'draft',
    createdBy: newsroom.ids.writer,
  })
})

test('a writer restores no version of somebody else’s draft', async () => {
  const { id } = await newsroom.draftBy('colleague', { title: 'Premier jet' })
  await newsroom.as('colleague', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Deuxième jet' } })
  for (const version of await versionsOf(id)) {
    for (const query of ['', '?draft=true']) {
      const { status } = await newsroom.as('writer', `/articles/versions/${version.id}${query}`, { method: 'POST' })
      expect(status).toBe(403)
    }
  }
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Deuxième jet', createdBy: newsroom.ids.colleague })
})

test.each([
  ['a list', ['published']],
  ['an object', { equals: 'published' }],
  ['other letters', 'Published'],
  ['spaces around it', ' published '],
])('a status written as %s publishes nothing', async (_how, _status) => {
  const { id } = await newsroom.draftBy('writer')
  for (const query of ['', '?draft=true', '?draft=true&autosave=true', '?publishAllLocales=true']) {
    await patch('writer', `/articles/${id}${query}`, { _status })
    await patch('writer', `/articles${query || '?'}&where[id][equals]=${id}`, { _status })
  }
  const made = await newsroom.as('writer', '/articles', {
    method: 'POST',
    body: { ...complete(newsroom.category), _status },
  })
  for (const document of [id, made.json.doc?.id].filter((each) => each !== undefined)) {
    expect((await newsroom.row(document))?._status).toBe('draft')
    expect((await newsroom.as(null, `/articles/${document}`)).status).toBe(404)
  }
})

test.each(['publishAllLocales=true', 'unpublishAllLocales=true', 'publishSpecificLocale=fr', 'overrideAccess=true'])(
  'a writer neither publishes nor withdraws with %s',
  async (query) => {
    const own = await newsroom.draftBy('writer')
    const published = await newsroom.publishedBy('writer')
    for (const _status of [undefined, 'draft', 'published']) {
      for (const { id } of [own, published]) {
        await patch('writer', `/articles/${id}?${query}`, { title: 'Retouché', _status })
        await patch('writer', `/articles?where[id][equals]=${id}&${query}`, { title: 'Retouché', _status })
      }
    }
    expect(await newsroom.row(own.id)).toMatchObject({ _status: 'draft' })
    expect(await newsroom.row(published.id)).toMatchObject({ _status: 'published', title: published.title })
  },
)

test.each(['publishedBy', 'draftBy'] as const)('a copy of another’s article (%s) is an own draft', async (made) => {
  const { id } = await newsroom[made]('colleague')
  for (const body of [{}, { _status: 'published', createdBy: newsroom.ids.editor }]) {
    const { json } = await newsroom.as('writer', `/articles/${id}/duplicate`, { method: 'POST', body })
    if (!json.doc) continue
    expect(await newsroom.row(json.doc.id)).toMatchObject({ _status: 'draft', createdBy: newsroom.ids.writer })
  }
  expect(await newsroom.row(id)).toMatchObject({ createdBy: newsroom.ids.colleague })
})

test('a writer restores from the trash own drafts only, and never to the site', async () => {
  const own = await newsroom.publishedBy('writer')
  const other = await newsroom.draftBy('colleague')
  for (const { id } of [own, other]) await patch('editor', `/articles/${id}`, { deletedAt: new Date().toISOString() })
  for (const { id } of [own, other]) {
    for (const body of [{ deletedAt: null, _status: 'published' }, { _status: 'published' }, { deletedAt: null }]) {
      await patch('writer', `/articles/${id}?trash=true`, body)
      await patch('writer', `/articles?trash=true&where[id][equals]=${id}`, body)
    }
    expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(404)
  }
  expect((await newsroom.row(other.id))?.deletedAt).toBeTruthy()
  expect(await newsroom.row(own.id)).toMatchObject({ _status: 'draft', deletedAt: null })
})

test('a writer deletes nothing of others, one by one or in bulk, in the trash or out of it', async () => {
  const draft = await newsroom.draftBy('colleague')
  const published = await newsroom.publishedBy('colleague')
  const trashed = await newsroom.draftBy('colleague')
  await patch('editor', `/articles/${trashed.id}`, { deletedAt: new Date().toISOString() })
  for (const { id } of [draft, published, trashed]) {
    for (const query of ['', 'trash=true']) {
      await newsroom.as('writer', `/articles/${id}?${query}`, { method: 'DELETE' })
      await newsroom.as('writer', `/articles?where[id][equals]=${id}&${query}`, { method: 'DELETE' })
    }
    expect(await newsroom.row(id)).not.toBeNull()
  }
})

test('a bulk edit of everything changes a writer’s own drafts alone', async () => {
  const own = await newsroom.draftBy('writer', { title: 'À moi' })
  const others = [await newsroom.draftBy('colleague', { title: 'À elle' }), await newsroom.publishedBy('writer')]
  await patch('writer', '/articles?where[id][exists]=true&draft=true', { excerpt: 'Partout.' })
  expect(await newsroom.latest(own.id)).toMatchObject({ excerpt: 'Partout.' })
  for (const { id } of others) expect(await newsroom.latest(id)).toMatchObject({ excerpt: 'Un chapô.' })
})

describe('pages', () => {
  const page = async (who: 'writer' | 'colleague' | 'editor', _status: 'draft' | 'published' = 'draft') => {
    const { title, body } = complete(newsroom.category)
    const { json } = await newsroom.as(who, '/pages', { method: 'POST', body: { title, body, _status } })
    return json.doc as Doc
  }

  test('are drafted by a writer, and published by an editor', async () => {
    const { id } = await page('writer')
    for (const query of ['', '?draft=true', '?publishAllLocales=true']) {
      expect((await patch('writer', `/pages/${id}${query}`, { _status: 'published' })).status).toBe(403)
    }
    expect(await newsroom.row(id, 'pages')).toMatchObject({ _status: 'draft', createdBy: newsroom.ids.writer })
    expect((await patch('editor', `/pages/${id}`, { _status: 'published' })).status).toBe(200)
    expect((await patch('writer', `/pages/${id}?draft=true`, { title: 'Retouchée' })).status).toBe(403)
  })

  test('of others, published or not, are not a writer’s to touch', async () => {
    for (const made of [await page('colleague'), await page('editor', 'published')]) {
      const before = await newsroom.row(made.id, 'pages')
      for (const body of [{ title: 'Volée' }, { deletedAt: new Date().toISOString() }, { _status: 'draft' }]) {
        expect((await patch('writer', `/pages/${made.id}`, body)).status).toBe(403)
      }
      expect((await newsroom.as('writer', `/pages/${made.id}`, { method: 'DELETE' })).status).toBe(403)
      expect(await newsroom.row(made.id, 'pages')).toEqual(before)
    }
  })
})

describe('files', () => {
  const change = (who: 'writer' | 'editor', id: string) => patch(who, `/media/${id}`, { alt: 'Autre chose' })
  const inBulk = (id: string) => patch('writer', `/media?where[id][equals]=${id}`, { alt: 'Autre chose' })

  test('are a writer’s to send and describe, until something published shows them', async () => {
    const { id, createdBy } = await newsroom.pictureBy('writer', { createdBy: newsroom.ids.editor })
    expect((createdBy as Doc).id).toBe(newsroom.ids.writer)
    expect((await change('writer', id)).status).toBe(200)
    await newsroom.publishedBy('editor', { cover: id })
    const before = await newsroom.row(id, 'media')
    expect((await change('writer', id)).status).toBe(403)
    await inBulk(id)
    expect(await newsroom.row(id, 'media')).toEqual(before)
    expect((await change('editor', id)).status).toBe(200)
  })

  test('that show somebody or a dossier to visitors are no longer their writer’s to change', async () => {
    for (const [collection, use] of [
      ['people', (id: string) => ({ name: 'Une plume', photo: id })],
      ['dossiers', (id: string) => ({ title: 'Un dossier', cover: id })],
    ] as const) {
      const { id } = await newsroom.pictureBy('writer')
      const { json } = await newsroom.as('admin', `/${collection}`, { method: 'POST', body: use(id) })
      const before = await newsroom.row(id, 'media')
      expect([collection, (await change('writer', id)).status]).toEqual([collection, 403])
      expect(await newsroom.row(id, 'media')).toEqual(before)
      await newsroom.as('admin', `/${collection}/${json.doc?.id}`, { method: 'DELETE' })
      expect([collection, (await change('writer', id)).status]).toEqual([collection, 200])
    }
  })

  test('of others are not a writer’s to change, and no file is a writer’s to delete', async () => {
    for (const who of ['colleague', 'writer'] as const) {
      const { id } = await newsroom.pictureBy(who)
      const before = await newsroom.row(id, 'media')
      if (who === 'colleague') expect((await change('writer', id)).status).toBe(403)
      await inBulk(id)
      expect((await newsroom.as('writer', `/media/${id}`, { method: 'DELETE' })).status).toBe(403)
      expect((await newsroom.as('writer', `/media?where[id][equals]=${id}`, { method: 'DELETE' })).status).toBe(403)
      expect(await newsroom.row(id, 'media')).toEqual(before)
    }
  })
})
