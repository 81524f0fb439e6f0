import { complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const SECRET = 'Titre confidentiel'

describe('a visitor', () => {
  test.each([
    '/articles?limit=100',
    '/articles?draft=true&limit=100',
    '/articles?trash=true&limit=100',
    '/articles?draft=true&trash=true&depth=5',
    '/articles?where[_status][equals]=draft',
    '/articles?where[or][0][_status][equals]=draft&where[or][1][title][exists]=true',
    '/articles?sort=-updatedAt&limit=100',
    '/articles?select[title]=true',
    '/articles?pagination=false',
    '/pages?draft=true',
    '/categories?depth=5',
    '/dossiers?depth=5',
    '/people?depth=5',
    '/globals/site?depth=5',
    '/globals/site?draft=true&depth=5',
  ])('finds no draft, pending draft or trashed article by %s', async (path) => {
    await newsroom.draftBy('writer', { title: SECRET })
    const published = await newsroom.publishedBy('writer', { title: 'Publié' })
    await newsroom.as('editor', `/articles/${published.id}?draft=true`, { method: 'PATCH', body: { title: SECRET } })
    const trashed = await newsroom.publishedBy('writer', { title: SECRET })
    await newsroom.as('editor', `/articles/${trashed.id}`, {
      method: 'PATCH',
      body: { deletedAt: new Date().toISOString() },
    })
    const draft = await newsroom.draftBy('editor', { title: SECRET })
    await newsroom.as('admin', '/globals/site', { method: 'POST', body: { lead: draft.id } })

    const { status, json } = await newsroom.as(null, path)
    expect(status).toBe(200)
    expect(JSON.stringify(json)).not.toContain(SECRET)
  })

  test('gets 404 for a draft by its id, whatever is added', async () => {
    const { id } = await newsroom.draftBy('writer', { title: SECRET })
    for (const query of ['', '?draft=true', '?trash=true', '?depth=3&draft=true', '?select[title]=true&draft=true']) {
      const { status, json } = await newsroom.as(null, `/articles/${id}${query}`)
      expect(status).toBe(404)
      expect(JSON.stringify(json)).not.toContain(SECRET)
    }
  })

  test('reads the published text while a draft is pending', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Le texte public' })
    await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: SECRET } })
    const { json } = await newsroom.as(null, `/articles/${id}?draft=true`)
    expect(json.title).toBe('Le texte public')
  })

  test('counts only published articles', async () => {
    const before = (await newsroom.as(null, '/articles/count')).json.totalDocs
    await newsroom.draftBy('writer')
    expect((await newsroom.as(null, '/articles/count?draft=true')).json.totalDocs).toBe(before)
  })

  test.each([
    '/users',
    '/users/count',
    '/media',
    '/media/count',
    '/redirects',
    '/articles/versions',
    '/pages/versions',
    '/payload-preferences',
    '/payload-kv',
  ])('is refused %s', async (path) => {
    expect((await newsroom.as(null, path)).status).toBe(403)
  })

  test('sees neither the author’s account nor the fields that the server sets on an article', async () => {
    const { id } = await newsroom.publishedBy('writer')
    const { json } = await newsroom.as(null, `/articles/${id}`)
    expect(json.title).toBeDefined()
    expect(json).not.toHaveProperty('createdBy')
    expect(json).not.toHaveProperty('bodyMedia')
    for (const query of [
      `where[createdBy][equals]=${newsroom.ids.writer}`,
      'where[createdBy.email][like]=writer',
      'where[createdBy.name][like]=writer',
      'sort=createdBy.email',
    ]) {
      expect((await newsroom.as(null, `/articles?${query}`)).status).toBe(400)
    }
  })

  test.each(['articles', 'pages', 'categories', 'dossiers', 'people', 'users', 'redirects'])(
    'writes nothing in %s',
    async (collection) => {
      const body = { title: 'Intrus', name: 'Intrus', from: '/x', email: 'x@exemple.fr', password: 'x'.repeat(20) }
      expect((await newsroom.as(null, `/${collection}`, { method: 'POST', body })).status).toBe(403)
    },
  )

  test('changes, trashes and deletes nothing', async () => {
    const { id } = await newsroom.publishedBy('writer')
    const before = await newsroom.row(id)
    for (const [path, options] of [
      [`/articles/${id}`, { method: 'PATCH', body: { title: 'Intrus' } }],
      [`/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Intrus' } }],
      [`/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } }],
      [`/articles/${id}`, { method: 'DELETE' }],
      [`/articles?where[id][equals]=${id}`, { method: 'PATCH', body: { title: 'Intrus' } }],
      [`/articles?where[id][equals]=${id}`, { method: 'DELETE' }],
      ['/globals/site', { method: 'POST', body: { name: 'Intrus' } }],
    ] as const) {
      expect((await newsroom.as(null, path, options)).status).toBe(403)
    }
    expect(await newsroom.row(id)).toEqual(before)
  })
})

describe('a writer', () => {
  test('writes, corrects and trashes own drafts, and is their author', async () => {
    const draft = await newsroom.draftBy('writer', { createdBy: newsroom.ids.editor })
    expect(draft.createdBy).toBe(newsroom.ids.writer)
    const edited = await newsroom.as('writer', `/articles/${draft.id}?draft=true&autosave=true`, {
      method: 'PATCH',
      body: { title: 'Mieux', createdBy: newsroom.ids.editor },
    })
    expect(edited.status).toBe(200)
    expect(await newsroom.latest(draft.id)).toMatchObject({ title: 'Mieux', createdBy: newsroom.ids.writer })
    const trashed = await newsroom.as('writer', `/articles/${draft.id}`, {
      method: 'PATCH',
      body: { deletedAt: new Date().toISOString() },
    })
    expect(trashed.status).toBe(200)
  })

  test('publishes by no door', async () => {
    const { id } = await newsroom.draftBy('writer')
    const published = { _status: 'published' }
    const attempts = [
      ['/articles', { method: 'POST', body: { ...complete(newsroom.category), ...published } }],
      ['/articles?draft=true', { method: 'POST', body: { ...complete(newsroom.category), ...published } }],
      [`/articles/${id}`, { method: 'PATCH', body: published }],
      [`/articles/${id}?draft=true`, { method: 'PATCH', body: published }],
      [`/articles/${id}?draft=true&autosave=true`, { method: 'PATCH', body: published }],
      [`/articles/${id}?publishAllLocales=true`, { method: 'PATCH', body: published }],
      [`/articles?where[id][equals]=${id}`, { method: 'PATCH', body: published }],
      [`/articles?where[id][equals]=${id}&draft=true`, { method: 'PATCH', body: published }],
      [`/articles/${id}/duplicate`, { method: 'POST', body: published }],
    ] as const
    const before = (await newsroom.as(null, '/articles/count')).json.totalDocs
    for (const [path, options] of attempts) {
      const { status, json } = await newsroom.as('writer', path, options)
      // A bulk request answers 400 with an error for each document refused.
      expect([path, status === 403 || (json.errors?.length ?? 0) > 0 || json.doc?._status === 'draft']).toEqual([
        path,
        true,
      ])
    }
    expect((await newsroom.as(null, '/articles/count')).json.totalDocs).toBe(before)
    expect(await newsroom.row(id)).toMatchObject({ _status: 'draft' })
  })

  test('touches nothing that is published, own articles included, by no door', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Publié' })
    const versions = await newsroom.as('writer', `/articles/versions?where[parent][equals]=${id}`)
    const version = versions.json.docs?.[0]?.id
    const before = { row: await newsroom.row(id), latest: await newsroom.latest(id) }
    const attempts = [
      [`/articles/${id}`, { method: 'PATCH', body: { title: 'Retouché' } }],
      [`/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Retouché' } }],
      [`/articles/${id}?draft=true&autosave=true`, { method: 'PATCH', body: { title: 'Retouché' } }],
      [`/articles/${id}`, { method: 'PATCH', body: { _status: 'draft' } }],
      [`/articles/${id}?unpublishAllLocales=true`, { method: 'PATCH', body: { _status: 'draft' } }],
      [`/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } }],
      [`/articles/${id}`, { method: 'DELETE' }],
      [`/articles?where[id][equals]=${id}`, { method: 'PATCH', body: { title: 'Retouché' } }],
      [`/articles?where[id][equals]=${id}&draft=true`, { method: 'PATCH', body: { title: 'Retouché' } }],
      [`/articles?where[id][equals]=${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } }],
      [`/articles?where[id][equals]=${id}`, { method: 'DELETE' }],
      [`/articles/versions/${version}`, { method: 'POST' }],
      [`/articles/versions/${version}?draft=true`, { method: 'POST' }],
    ] as const
    for (const [path, options] of attempts) {
      const { status, json } = await newsroom.as('writer', path, options)
      expect([path, status === 403 || json.docs?.length === 0]).toEqual([path, true])
    }
    expect({ row: await newsroom.row(id), latest: await newsroom.latest(id) }).toEqual(before)
  })

  test('touches nothing of a pending draft either: in bulk it looks like a draft of theirs', async () => {
    const { id } = await newsroom.publishedBy('writer', { title: 'Publié' })
    await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'En attente' } })
    for (const [path, body] of [
      [`/articles?where[id][equals]=${id}&draft=true`, { title: 'Retouché' }],
      [`/articles?where[id][equals]=${id}`, { deletedAt: new Date().toISOString() }],
      [`/articles/${id}?draft=true`, { title: 'Retouché' }],
    ] as const) {
      await newsroom.as('writer', path, { method: 'PATCH', body })
    }
    expect(await newsroom.row(id)).toMatchObject({ title: 'Publié', _status: 'published', deletedAt: null })
    expect(await newsroom.latest(id)).toMatchObject({ title: 'En attente' })
  })

  test('touches no draft of somebody else', async () => {
    const { id } = await newsroom.draftBy('colleague', { title: 'À moi' })
    for (const [path, options] of [
      [`/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Volé' } }],
      [`/articles/${id}`, { method: 'PATCH', body: { title: 'Volé' } }],
      [`/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } }],
      [`/articles?where[id][equals]=${id}&draft=true`, { method: 'PATCH', body: { title: 'Volé' } }],
    ] as const) {
      const { status, json } = await newsroom.as('writer', path, options)
      expect([path, status === 403 || json.docs?.length === 0]).toEqual([path, true])
    }
    expect(await newsroom.latest(id)).toMatchObject({ title: 'À moi' })
  })

  test('deletes nothing for good, own drafts included', async () => {
    const { id } = await newsroom.draftBy('writer')
    expect((await newsroom.as('writer', `/articles/${id}`, { method: 'DELETE' })).status).toBe(403)
    await newsroom.as('writer', `/articles?where[id][equals]=${id}`, { method: 'DELETE' })
    expect(await newsroom.row(id)).not.toBeNull()
  })

  test.each(['categories', 'dossiers', 'people', 'redirects', 'users'])('writes nothing in %s', async (collection) => {
    const body = {
      title: 'X',
      name: 'X',
      from: '/x',
      to: { type: 'custom', url: '/y' },
      email: 'x@exemple.fr',
      password: 'x'.repeat(20),
    }
    expect((await newsroom.as('writer', `/${collection}`, { method: 'POST', body })).status).toBe(403)
    expect((await newsroom.as('writer', '/globals/site', { method: 'POST', body: { name: 'X' } })).status).toBe(403)
  })
})

describe('an editor', () => {
  test('publishes, corrects, withdraws, trashes, restores and deletes articles of anybody', async () => {
    const { id } = await newsroom.draftBy('writer')
    const patch = (body: object, query = '') =>
      newsroom.as('editor', `/articles/${id}${query}`, { method: 'PATCH', body })
    expect((await patch({ _status: 'published' })).status).toBe(200)
    expect((await patch({ title: 'Corrigé' })).status).toBe(200)
    expect(await newsroom.row(id)).toMatchObject({
      title: 'Corrigé',
      _status: 'published',
      createdBy: newsroom.ids.writer,
    })
    expect((await patch({ _status: 'draft' })).status).toBe(200)
    expect((await patch({ deletedAt: new Date().toISOString() })).status).toBe(200)
    expect((await patch({ deletedAt: null }, '?trash=true')).status).toBe(200)
    expect((await newsroom.as('editor', `/articles/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect(await newsroom.row(id)).toBeNull()
  })

  test.each(['redirects', 'users'])('writes nothing in %s', async (collection) => {
    const body = {
      name: 'X',
      from: '/x',
      to: { type: 'custom', url: '/y' },
      email: 'x@exemple.fr',
      password: 'x'.repeat(20),
    }
    expect((await newsroom.as('editor', `/${collection}`, { method: 'POST', body })).status).toBe(403)
  })

  test('chooses the lead and edits the menus, and leaves the other settings as they are', async () => {
    const { id } = await newsroom.publishedBy('editor')
    await newsroom.as('admin', '/globals/site', { method: 'POST', body: { name: 'Skorann', tagline: 'Des nouvelles' } })
    const menus = {
      lead: id,
      navigation: [{ label: 'Tout', url: '/blog' }],
      footer: [{ title: 'Nous', links: [{ label: 'À propos', url: '/a-propos' }] }],
    }
    const refused = { name: 'X', tagline: 'X', social: [{ label: 'X', url: 'https://exemple.fr' }] }
    const body = { ...menus, ...refused }
    expect((await newsroom.as('editor', '/globals/site', { method: 'POST', body })).status).toBe(200)
    const { json } = await newsroom.as('admin', '/globals/site?depth=0')
    expect(json).toMatchObject({
      lead: id,
      navigation: [expect.objectContaining({ url: '/blog' })],
      footer: [expect.objectContaining({ title: 'Nous' })],
      name: 'Skorann',
      tagline: 'Des nouvelles',
    })
    expect(json.social ?? []).toEqual([])
  })

  test('creates, changes and deletes signatures', async () => {
    const { status, json } = await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Une plume' } })
    expect(status).toBe(201)
    const path = `/people/${json.doc?.id}`
    expect((await newsroom.as('editor', path, { method: 'PATCH', body: { role: 'Pigiste' } })).status).toBe(200)
    expect((await newsroom.as('editor', path, { method: 'DELETE' })).status).toBe(200)
  })
})

const KEPT = {
  categories: { title: 'Territoires' },
  dossiers: { title: 'Un dossier' },
  people: { name: 'Une plume' },
  redirects: { from: '/avant', to: { type: 'custom', url: '/blog' } },
} as const

test.each([
  ['writer', 'categories'],
  ['writer', 'dossiers'],
  ['writer', 'people'],
  ['writer', 'redirects'],
  ['editor', 'redirects'],
] as const)('a %s neither changes nor deletes what is in %s', async (who, collection) => {
  const { json } = await newsroom.as('admin', `/${collection}`, { method: 'POST', body: KEPT[collection] })
  const id = String(json.doc?.id)
  const before = await newsroom.row(id, collection)
  expect(before).not.toBeNull()
  for (const path of [`/${collection}/${id}`, `/${collection}?where[id][equals]=${id}`]) {
    const changed = await newsroom.as(who, path, { method: 'PATCH', body: { title: 'X', name: 'X', from: '/x' } })
    expect([path, changed.status]).toEqual([path, 403])
    expect([path, (await newsroom.as(who, path, { method: 'DELETE' })).status]).toEqual([path, 403])
  }
  expect(await newsroom.row(id, collection)).toEqual(before)
  await newsroom.as('admin', `/${collection}/${id}`, { method: 'DELETE' })
})

test.each(['categories', 'dossiers'] as const)('an editor manages %s', async (collection) => {
  const { json } = await newsroom.as('editor', `/${collection}`, { method: 'POST', body: KEPT[collection] })
  const path = `/${collection}/${json.doc?.id}`
  expect((await newsroom.as('editor', path, { method: 'PATCH', body: { title: 'Autre titre' } })).status).toBe(200)
  expect((await newsroom.as('editor', path, { method: 'DELETE' })).status).toBe(200)
  expect(await newsroom.row(String(json.doc?.id), collection)).toBeNull()
})

describe('accounts', () => {
  test.each(['editor', 'writer'] as const)(
    'a %s reads names, their own record whole, and no other address',
    async (who) => {
      const { json } = await newsroom.as(who, '/users?limit=20')
      expect(json.docs).toHaveLength(4)
      for (const user of json.docs ?? []) {
        expect(user.name).toBeDefined()
        expect('email' in user).toBe(user.id === newsroom.ids[who])
      }
      expect((await newsroom.as(who, '/users/me')).json.user).toMatchObject({ email: `${who}@exemple.fr` })
      for (const query of ['where[email][like]=admin', 'sort=email']) {
        expect((await newsroom.as(who, `/users?${query}`)).status).toBe(400)
      }
      for (const query of ['where[createdBy.email][like]=admin', 'sort=createdBy.email']) {
        expect((await newsroom.as(who, `/articles?${query}`)).status).toBe(400)
      }
    },
  )

  test.each(['editor', 'writer'] as const)('a %s raises nobody’s role, their own included', async (who) => {
    for (const target of ['editor', 'writer', 'colleague'] as const) {
      await newsroom.as(who, `/users/${newsroom.ids[target]}`, { method: 'PATCH', body: { role: 'admin' } })
      await newsroom.as(who, `/users?where[id][equals]=${newsroom.ids[target]}`, {
        method: 'PATCH',
        body: { role: 'admin' },
      })
    }
    const { docs } = await newsroom.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })
    expect(docs.map(({ id }) => id)).toEqual([newsroom.ids.admin])
  })

  test('a person changes their own name, nobody else’s', async () => {
    const own = await newsroom.as('writer', `/users/${newsroom.ids.writer}`, {
      method: 'PATCH',
      body: { name: 'Nouveau nom' },
    })
    expect(own.status).toBe(200)
    const other = await newsroom.as('writer', `/users/${newsroom.ids.editor}`, {
      method: 'PATCH',
      body: { name: 'Volé' },
    })
    expect(other.status).toBe(403)
  })

  test('an admin makes accounts and changes roles, but the last admin stays one', async () => {
    const body = { name: 'Nouvelle', email: 'nouvelle@exemple.fr', password: 'douze-caracteres', role: 'editor' }
    const made = await newsroom.as('admin', '/users', { method: 'POST', body })
    expect(made.json.doc).toMatchObject({ role: 'editor' })
    const demoted = await newsroom.as('admin', `/users/${newsroom.ids.admin}`, {
      method: 'PATCH',
      body: { role: 'writer' },
    })
    expect(demoted.status).toBe(400)
    const deleted = await newsroom.as('admin', `/users/${newsroom.ids.admin}`, { method: 'DELETE' })
    expect(deleted.status).toBe(403)
    expect((await newsroom.as('admin', `/users/${made.json.doc?.id}`, { method: 'DELETE' })).status).toBe(200)
  })
})

test('an admin manages signatures, redirects and the site’s settings', async () => {
  expect((await newsroom.as('admin', '/people', { method: 'POST', body: { name: 'Une plume' } })).status).toBe(201)
  const redirect = { from: '/ancienne', to: { type: 'custom', url: '/blog' } }
  expect((await newsroom.as('admin', '/redirects', { method: 'POST', body: redirect })).status).toBe(201)
  expect((await newsroom.as('admin', '/globals/site', { method: 'POST', body: { name: 'Skorann' } })).status).toBe(200)
})

test('nobody reads or writes another’s preferences', async () => {
  const key = 'articles-list'
  const write = await newsroom.as('writer', `/payload-preferences/${key}`, {
    method: 'POST',
    body: { value: { only: 'mine' } },
  })
  expect(write.status).toBe(200)
  const { json } = await newsroom.as('editor', '/payload-preferences')
  expect(JSON.stringify(json)).not.toContain('mine')
  expect((await newsroom.as('editor', `/payload-preferences/${key}`)).json.value ?? null).toBeNull()
})
