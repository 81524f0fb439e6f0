import sharp from 'sharp'
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
    const before = Date.now()
    const { id } = await newsroom.publishedBy('editor')
    const first = (await newsroom.row(id))?.publishedAt
    expect(Date.parse(String(first))).toBeGreaterThanOrEqual(before)
    await patch(id, { title: 'Corrigé', _status: 'published' })
    expect((await newsroom.row(id))?.publishedAt).toBe(first)
    const dated = await newsroom.publishedBy('editor', { publishedAt: '2020-02-03T10:00:00.000Z' })
    expect(dated.publishedAt).toBe('2020-02-03T10:00:00.000Z')
  })

  test.each(['at once', 'in a pending draft'])('keeps its date when somebody empties it %s', async (how) => {
    const { id } = await newsroom.publishedBy('editor', { publishedAt: '2020-02-03T10:00:00.000Z' })
    if (how === 'at once') {
      expect((await patch(id, { publishedAt: null, _status: 'published' })).status).toBe(200)
    } else {
      await patch(id, { publishedAt: null, title: 'Sans date' }, '?draft=true')
      await patch(id, { _status: 'published' })
    }
    expect((await newsroom.row(id))?.publishedAt).toBe('2020-02-03T10:00:00.000Z')
  })

  test('keeps its date through a withdrawal, and through the return of a version from before', async () => {
    const { id } = await newsroom.draftBy('editor')
    const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}`)
    await patch(id, { publishedAt: '2020-02-03T10:00:00.000Z', _status: 'published' })
    await patch(id, { _status: 'draft' })
    await patch(id, { _status: 'published' })
    expect((await newsroom.row(id))?.publishedAt).toBe('2020-02-03T10:00:00.000Z')
    await newsroom.as('editor', `/articles/versions/${json.docs?.[0]?.id}`, { method: 'POST' })
    await patch(id, { _status: 'published' })
    expect((await newsroom.row(id))?.publishedAt).toBe('2020-02-03T10:00:00.000Z')
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

test('a page is published with a title and a text, and says in French what is missing', async () => {
  const published = (body: object) =>
    newsroom.as('editor', '/pages', { method: 'POST', body: { ...body, _status: 'published' } })
  const empty = await published({})
  expect([empty.status, paths(empty)]).toEqual([400, ['body', 'title']])
  expect((await published({ title: 'À propos', body: bodyOf('Nous.') })).status).toBe(201)
})

describe('a pasted picture', () => {
  const paste = async (who: 'editor' | 'writer', query = '?pasted=true') => {
    const form = new FormData()
    const pixels = sharp({ create: { width: 40, height: 30, channels: 3, background: '#ffc928' } })
    form.append('file', new Blob([new Uint8Array(await pixels.png().toBuffer())], { type: 'image/png' }), 'a.png')
    form.append('_payload', JSON.stringify({ alt: '' }))
    return newsroom.as(who, `/media${query}`, { method: 'POST', form })
  }
  const answer = (who: 'editor' | 'writer', id: string, body: object) =>
    newsroom.as(who, `/media/${id}`, { method: 'PATCH', body })

  test('goes to the library without a description, and what shows it is not published before it has one', async () => {
    expect((await paste('writer', '')).status).toBe(400)
    const { status, json } = await paste('writer')
    expect(status).toBe(201)
    const image = json.doc?.id ?? ''
    const shows = [
      { body: bodyOf('Un texte.', { blockType: 'figure', id: 'f', image }) },
      { body: bodyOf('Un texte.', { blockType: 'gallery', id: 'g', images: [{ id: 'r', image }] }) },
      { cover: image },
    ]
    const ids: string[] = []
    for (const data of shows) {
      const { id } = await newsroom.draftBy('writer', data)
      ids.push(id)
      const refused = await patch(id, { _status: 'published' })
      expect(refused.status).toBe(400)
      expect(JSON.stringify(refused.json)).toMatch(/pas complet|Dites ce que cette image montre/)
    }
    expect((await answer('writer', image, { caption: 'Sans description' })).status).toBe(400)
    expect((await answer('writer', image, { alt: 'Un carré jaune' })).status).toBe(200)
    for (const id of ids) expect((await patch(id, { _status: 'published' })).status).toBe(200)
  })

  test('may be said to be decorative', async () => {
    const { json } = await paste('editor')
    const image = json.doc?.id ?? ''
    expect((await answer('editor', image, { decorative: true })).status).toBe(200)
    const body = bodyOf('Un texte.', { blockType: 'figure', id: 'f', image })
    expect((await newsroom.publishedBy('editor', { body })).id).toBeTruthy()
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

  test('is asked for the slug that visitors know, whatever the draft is to have', async () => {
    const id = await pending()
    const { slug } = (await newsroom.row(id)) ?? {}
    await patch(id, { slug: `${slug}-renomme` }, '?draft=true')
    const { json } = await newsroom.as(
      'editor',
      `/articles/${id}?draft=false&depth=0&select[slug]=true&select[_status]=true`,
    )
    expect(json).toMatchObject({ slug, _status: 'published' })
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

  test('notes the day its new words are published, not the day they were drafted', async () => {
    const id = await pending()
    expect((await newsroom.row(id))?.revisedAt ?? null).toBeNull()
    await patch(id, { _status: 'published' })
    expect((await newsroom.row(id))?.revisedAt).toEqual(expect.any(String))
  })

  test('is withdrawn without losing the text that was waiting', async () => {
    const id = await pending()
    expect((await patch(id, { _status: 'draft' })).status).toBe(200)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'En attente', _status: 'draft' })
  })

  test('is not withdrawn by « draft » in an autosave', async () => {
    const id = await pending()
    const answer = await patch(id, { title: 'Encore', _status: 'draft' }, '?draft=true&autosave=true')
    expect(answer.status).toBe(200)
    expect(await newsroom.row(id)).toMatchObject({ title: 'Public', _status: 'published' })
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Encore', _status: 'draft' })
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

test('a published article is not corrected into one that lacks something', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Complet' })
  for (const body of [{ title: '' }, { excerpt: '' }, { category: null }, { body: bodyOf('') }]) {
    const answer = await patch(id, body)
    expect([answer.status, paths(answer)]).toEqual([400, Object.keys(body)])
  }
  expect(await newsroom.row(id)).toMatchObject({ title: 'Complet', excerpt: 'Un chapô.', _status: 'published' })
})

test('what one person typed is not written under the name of another who logged in since', async () => {
  const { id } = await newsroom.draftBy('writer', { title: 'De la rédactrice' })
  const write = (author: string) =>
    newsroom.as('editor', `/articles/${id}?draft=true&autosave=true`, {
      method: 'PATCH',
      body: { title: 'Tapé ensuite' },
      headers: { 'x-written-by': author },
    })
  const { status, json } = await write(newsroom.ids.writer)
  expect([status, json.errors?.[0]]).toEqual([
    403,
    expect.objectContaining({ data: { account: { id: newsroom.ids.editor, name: 'editor' } } }),
  ])
  expect(await newsroom.latest(id)).toMatchObject({ title: 'De la rédactrice' })
  expect((await write(newsroom.ids.editor)).status).toBe(200)
})

test.each(['categories', 'globals/site'])('nor is it in a form that saves on demand (%s)', async (form) => {
  const admin = (path: string, method: 'PATCH' | 'POST', body: object, author?: string) =>
    newsroom.as('admin', path, { method, body, headers: author ? { 'x-written-by': author } : {} })
  const isGlobal = form === 'globals/site'
  const typed = isGlobal ? { tagline: 'Tapé ensuite' } : { description: 'Tapé ensuite' }
  const made = isGlobal ? null : await admin(`/${form}`, 'POST', { title: 'Du nom d’une autre' })
  const path = made ? `/${form}/${made.json.doc?.id}` : `/${form}`
  const write = (author: string) => admin(path, made ? 'PATCH' : 'POST', typed, author)
  const { status, json } = await write(newsroom.ids.editor)
  expect([status, json.errors?.[0]]).toEqual([
    403,
    expect.objectContaining({ data: { account: { id: newsroom.ids.admin, name: 'admin' } } }),
  ])
  expect((await newsroom.as('admin', path)).json).not.toMatchObject(typed)
  expect((await write(newsroom.ids.admin)).status).toBe(200)
  if (!made) return
  const { status: refused } = await admin(`/${form}`, 'POST', { title: 'Une deuxième' }, newsroom.ids.editor)
  expect(refused).toBe(403)
})

describe('a restored version', () => {
  const restore = (version: string, query = '', body?: object) =>
    newsroom.as('editor', `/articles/versions/${version}${query}`, { method: 'POST', body })

  async function versionOf(id: string, title: string, collection = 'articles') {
    const { json } = await newsroom.as(
      'editor',
      `/${collection}/versions?where[parent][equals]=${id}&where[version.title][equals]=${title}&where[version._status][equals]=published`,
    )
    return String(json.docs?.[0]?.id)
  }

  test.each(['', '?draft=true', '?draft=false', '?draft'])(
    'is a draft until somebody publishes it, whatever is asked for (%s)',
    async (query) => {
      const { id } = await newsroom.publishedBy('editor', { title: 'Première' })
      await patch(id, { title: 'Deuxième', _status: 'published' })
      const before = await newsroom.row(id)

      const { status, json } = await restore(await versionOf(id, 'Première'), query)
      expect([status, json._status, json.message]).toEqual([200, 'draft', expect.stringContaining('brouillon')])
      expect(await newsroom.row(id)).toEqual(before)
      expect(await newsroom.latest(id)).toMatchObject({ title: 'Première', _status: 'draft' })

      expect((await patch(id, { _status: 'published' })).status).toBe(200)
      expect(await newsroom.row(id)).toMatchObject({
        title: 'Première',
        _status: 'published',
        createdBy: newsroom.ids.editor,
        publishedAt: before?.publishedAt,
      })
    },
  )

  test('of a page is a draft too', async () => {
    const body = { title: 'Accueil', body: bodyOf('Un.'), _status: 'published' }
    const { json } = await newsroom.as('editor', '/pages', { method: 'POST', body })
    const id = String(json.doc?.id)
    const second = { body: bodyOf('Deux.'), title: 'Accueil, bis', _status: 'published' }
    await newsroom.as('editor', `/pages/${id}`, { method: 'PATCH', body: second })
    const before = await newsroom.row(id, 'pages')
    const version = await versionOf(id, 'Accueil', 'pages')
    expect((await newsroom.as('editor', `/pages/versions/${version}`, { method: 'POST' })).status).toBe(200)
    expect(await newsroom.row(id, 'pages')).toEqual(before)
    const { json: latest } = await newsroom.as('editor', `/pages/${id}?draft=true`)
    expect(latest).toMatchObject({ title: 'Accueil', _status: 'draft' })
  })

  test('whose address was taken since restores the rest, and keeps the present address', async () => {
    const { id } = await newsroom.publishedBy('editor', { title: 'Première', slug: 'adresse-cedee' })
    await patch(id, { title: 'Deuxième', slug: 'adresse-presente', _status: 'published' })
    await newsroom.draftBy('editor', { title: 'Une autre', slug: 'adresse-cedee' })
    const { status } = await restore(await versionOf(id, 'Première'))
    expect(status).toBe(200)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Première', slug: 'adresse-presente' })
  })

  test('is the next write, by who restored it, beside the draft that it replaces', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Première' })
    await patch(id, { title: 'Deuxième', _status: 'published' })
    await newsroom.as('admin', `/articles/${id}?draft=true&autosave=true`, {
      method: 'PATCH',
      body: { title: 'En attente' },
    })
    const { revision } = (await newsroom.latest(id)) as { revision: number }
    await restore(await versionOf(id, 'Première'), '', { revision })
    expect(await newsroom.latest(id)).toMatchObject({
      title: 'Première',
      revision: revision + 1,
      updatedBy: newsroom.ids.editor,
    })
    const { json } = await newsroom.as('editor', `/articles/versions?where[parent][equals]=${id}&depth=0`)
    const history = (json.docs ?? []) as unknown as { version: { title: string } }[]
    expect(history.map(({ version }) => version.title).slice(0, 2)).toEqual(['Première', 'En attente'])
  })

  test('is refused to who starts from an older revision, and nothing changes', async () => {
    const { id, revision } = await newsroom.publishedBy('editor', { title: 'Première' })
    const version = await versionOf(id, 'Première')
    await newsroom.as('admin', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Entre-temps' } })
    const before = [await newsroom.row(id), await newsroom.latest(id)]
    const { status, json } = await restore(version, '?draft=true', { revision })
    expect([status, json.errors?.[0]?.message]).toEqual([409, expect.stringMatching(/^admin a enregistré cet article/)])
    expect((await restore(version, '', { revision: 'un' })).status).toBe(400)
    expect([await newsroom.row(id), await newsroom.latest(id)]).toEqual(before)
  })

  test('from the time when the article was in the trash does not put it back there', async () => {
    const { id } = await newsroom.publishedBy('editor', { title: 'Mise à la corbeille' })
    await patch(id, { deletedAt: new Date().toISOString() })
    await newsroom.as('editor', `/articles/${id}?trash=true`, { method: 'PATCH', body: { deletedAt: null } })
    const { docs } = await newsroom.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
    for (const version of docs) {
      expect((await restore(String(version.id))).status).toBe(200)
      expect((await newsroom.latest(id)).deletedAt ?? null).toBeNull()
      const { json } = await newsroom.as('editor', `/articles/${id}?draft=true`)
      expect(json).toMatchObject({ title: 'Mise à la corbeille', _status: 'draft' })
    }
  })

  test('is not published at once by a script either', async () => {
    const { id } = await newsroom.publishedBy('editor', { title: 'Première' })
    const version = await versionOf(id, 'Première')
    await expect(newsroom.payload.restoreVersion({ collection: 'articles', id: version })).rejects.toThrow(/draft/)
  })
})

test('a duplicate is a draft of whoever made it, with an address of its own', async () => {
  const dated = { title: 'Modèle', publishedAt: '2020-02-03T10:00:00.000Z' }
  const { id } = await newsroom.publishedBy('colleague', dated)
  const { status, json } = await newsroom.as('writer', `/articles/${id}/duplicate?draft=true`, { method: 'POST' })
  expect(status).toBe(200)
  expect(json.doc).toMatchObject({ _status: 'draft', createdBy: expect.objectContaining({ id: newsroom.ids.writer }) })
  expect(json.doc).toMatchObject({ title: 'Modèle (copie)', slug: 'modele-copie', publishedAt: null, coverKey: null })
  const copy = String(json.doc?.id)
  const before = Date.now()
  await patch(copy, { _status: 'published' })
  const row = await newsroom.row(copy)
  expect(Date.parse(String(row?.publishedAt))).toBeGreaterThanOrEqual(before)
  expect(row).toMatchObject({ coverKey: 'modele-copie' })
})
