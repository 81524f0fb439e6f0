import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

/* REST endpoints of Payload that no form of ours uses: they obey the same rules, and never answer 5xx. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const PASSWORD = 'un-mot-de-passe-assez-long'
const SECRET = 'Titre confidentiel'
const everybody = [null, 'writer', 'admin'] as const

/** A request whose body is sent as it stands. */
async function send(who: 'writer' | 'admin' | null, path: string, type: string, body: string, headers = {}) {
  const response = await newsroom.rest(path, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    form: body as never,
    ...(who && { token: await newsroom.login(`${who}@exemple.fr`, PASSWORD) }),
  })
  return { status: response.status, text: await response.text() }
}

describe('a question sent as a POST (X-HTTP-Method-Override)', () => {
  const FORM = 'application/x-www-form-urlencoded'
  const question = `draft=true&trash=true&where[title][like]=confidentiel&depth=0`

  test('finds nothing more for a visitor, and finds drafts for the staff', async () => {
    await newsroom.draftBy('writer', { title: SECRET })
    for (const header of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override']) {
      const asked = { [header]: 'GET' }
      const visitor = await send(null, '/articles', FORM, question, asked)
      expect([visitor.status, JSON.parse(visitor.text).totalDocs]).toEqual([200, 0])
      const writer = await send('writer', '/articles', FORM, question, asked)
      expect(JSON.parse(writer.text).totalDocs).toBe(1)
    }
  })

  test.each(['DELETE', 'PATCH', 'PUT', 'delete'])('is no way to %s', async (method) => {
    const { id } = await newsroom.draftBy('colleague', { title: SECRET })
    const before = await newsroom.row(id)
    for (const who of [null, 'writer'] as const) {
      for (const path of [`/articles/${id}`, `/articles?where[id][equals]=${id}`]) {
        for (const header of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override']) {
          const { status } = await send(who, path, 'application/json', '{"title":"Volé"}', { [header]: method })
          expect(status).toBeLessThan(500)
        }
      }
    }
    expect(await newsroom.row(id)).toEqual(before)
  })
})

describe('versions of what has none', () => {
  test.each(['categories', 'dossiers', 'people', 'media', 'users', 'redirects', 'globals/site'])(
    'are not there: %s',
    async (where) => {
      for (const who of everybody) {
        for (const [path, method] of [
          ['versions', 'GET'],
          ['versions/x', 'GET'],
          ['versions/x', 'POST'],
        ] as const) {
          const { status } = await newsroom.as(who, `/${where}/${path}`, { method })
          expect([who, path, [403, 404].includes(status)]).toEqual([who, path, true])
        }
      }
    },
  )
})

describe('a visitor', () => {
  test.each(['/articles/%', '/articles/%E0%A4%A', '/media/file/%', '/media/file/%E0%A4%A', '/pages/%zz'])(
    'who writes the address %s is told that it is not well written',
    async (path) => {
      expect((await newsroom.as(null, path)).status).toBe(400)
    },
  )

  test('learns from /access that nothing can be written, and no rule of anybody', async () => {
    const { status, json } = await newsroom.as(null, '/access')
    expect(status).toBe(200)
    expect(json.canAccessAdmin ?? false).toBe(false)
    const messages = JSON.stringify(json)
    for (const word of [
      '"create":true',
      '"update":true',
      '"delete":true',
      '"readVersions":true',
      'createdBy":{"read":true',
    ]) {
      expect([word, messages.includes(word)]).toEqual([word, false])
    }
  })

  test.each(['payload-jobs', 'payload-jobs/run', 'payload-locked-documents', 'payload-folders', 'graphql'])(
    'and the staff find nothing at /%s',
    async (path) => {
      for (const who of everybody) expect((await newsroom.as(who, `/${path}`)).status).toBe(404)
    },
  )
})

describe('a writer', () => {
  test('reads and writes nothing of the machinery', async () => {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const body = method === 'POST' ? { key: 'x', data: 1 } : undefined
      const kv = await newsroom.as('writer', '/payload-kv?where[id][exists]=true', { method, body })
      expect([method, kv.status]).toEqual([method, 403])
      const migrations = await newsroom.as('writer', '/payload-migrations?where[id][exists]=true', { method, body })
      expect([method, migrations.json.docs ?? migrations.json.doc ?? null]).toEqual([method, null])
    }
    const { totalDocs } = await newsroom.payload.count({ collection: 'payload-migrations' as never })
    expect(totalDocs).toBeGreaterThan(0)
  })

  test('changes and erases no preference of somebody else, one by one or all at once', async () => {
    const { json } = await newsroom.as('admin', '/payload-preferences/mine', {
      method: 'POST',
      body: { value: 'à moi' },
    })
    const id = String(json.doc?.id)
    const user = { relationTo: 'users', value: newsroom.ids.admin }
    await newsroom.as('writer', '/payload-preferences', { method: 'POST', body: { key: 'mine', value: 'volé', user } })
    for (const path of [`/payload-preferences/${id}`, '/payload-preferences?where[key][equals]=mine']) {
      await newsroom.as('writer', path, { method: 'PATCH', body: { value: 'volé', user } })
      await newsroom.as('writer', path, { method: 'DELETE' })
    }
    expect((await newsroom.as('admin', '/payload-preferences/mine')).json).toMatchObject({ id, value: 'à moi' })
  })

  test('writes nothing of their own account that the server keeps', async () => {
    const id = newsroom.ids.writer
    const kept = ['hash', 'salt', 'loginAttempts', 'lockUntil', 'resetPasswordToken', 'sessions', 'role'] as const
    const account = () =>
      newsroom.payload.db.findOne<Record<string, unknown> & { id: string }>({
        collection: 'users',
        where: { id: { equals: id } },
      })
    const before = await account()
    const forged = Object.fromEntries(kept.map((field) => [field, field === 'sessions' ? [] : '99']))
    await newsroom.as('writer', `/users/${id}`, { method: 'PATCH', body: { name: 'writer', ...forged, role: 'admin' } })
    const after = await account()
    for (const field of kept) expect([field, after?.[field]]).toEqual([field, before?.[field]])
  })
})

describe('a form that is broken', () => {
  const cut =
    '--abc\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nxx'

  test.each([
    ['without boundary', 'multipart/form-data', 'xx'],
    ['with another boundary', 'multipart/form-data; boundary=abc', 'xx'],
    ['cut short', 'multipart/form-data; boundary=abc', cut],
    ['empty', 'multipart/form-data; boundary=abc', ''],
    ['of another kind', 'multipart/mixed; boundary=abc', cut],
  ])('(%s) is refused with 400', async (_how, type, body) => {
    for (const who of [null, 'writer'] as const) {
      for (const path of ['/media', '/articles']) {
        const { status } = await send(who, path, type, body)
        expect([who, path, status]).toEqual([who, path, 400])
      }
    }
  })

  test.each([
    ['a file that is kept', { filename: 'salle.png', mimeType: 'image/png', size: 3 }],
    [
      'a PDF that is said to be elsewhere',
      { filename: 'x.pdf', mimeType: 'application/pdf', size: 3, clientUploadContext: {} },
    ],
    ['the database', { filename: '../test.db', mimeType: 'application/pdf', size: 3 }],
    ['a number', { filename: 1 }],
    ['nothing', null],
  ])('that names %s instead of sending a file is refused, and nothing is kept', async (_what, file) => {
    await newsroom.pictureBy('writer')
    const count = async () => (await newsroom.payload.count({ collection: 'media' })).totalDocs
    const before = await count()
    const form = new FormData()
    form.append('file', JSON.stringify(file))
    form.append('_payload', JSON.stringify({ alt: 'Une image' }))
    const { status, json } = await newsroom.as('writer', '/media', { method: 'POST', form })
    expect(status).toBe(400)
    expect(json.errors?.[0]?.data?.errors?.[0]).toMatchObject({ path: 'file' })
    expect(await count()).toBe(before)
  })
})

test.each([
  ['a group', (nest: string) => `{"title":"x","meta":${nest}}`],
  ['a field that is not ours', (nest: string) => `{"title":"x","nowhere":${nest}}`],
])('a document nested without end in %s is refused', async (_where, document) => {
  for (const nest of [
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  ]) {
    for (const path of ['/articles?draft=true', '/categories', '/globals/site']) {
      const { status } = await send('admin', path, 'application/json', document(nest))
      expect([path, status]).toEqual([path, 400])
    }
  }
})

describe('a publication', () => {
  test.each([
    ['title', '   '],
    ['excerpt', ' \u00a0 '],
  ])('whose %s is only spaces is refused there', async (path, words) => {
    const body = { ...complete(newsroom.category), [path]: words, _status: 'published' }
    const { status, json } = await newsroom.as('editor', '/articles', { method: 'POST', body })
    expect(status).toBe(400)
    expect(json.errors?.[0]?.data?.errors?.map((fault) => fault.path)).toContain(path)
  })

  test('of a page, a category, a dossier or a signature named by spaces is refused there', async () => {
    for (const [collection, field] of [
      ['pages', 'title'],
      ['categories', 'title'],
      ['dossiers', 'title'],
      ['people', 'name'],
    ]) {
      const body = { [field as string]: '  ', body: bodyOf('x'), _status: 'published' }
      const { status, json } = await newsroom.as('admin', `/${collection}`, { method: 'POST', body })
      expect([collection, status]).toEqual([collection, 400])
      expect(json.errors?.[0]?.data?.errors?.map(({ path }) => path)).toEqual([field])
    }
  })
})

test('a redirect to itself is refused, and nothing is kept', async () => {
  for (const url of ['/tourne', '/tourne/', '/tourne?x=1']) {
    const body = { from: '/tourne', to: { type: 'custom', url } }
    const { status, json } = await newsroom.as('admin', '/redirects', { method: 'POST', body })
    expect([url, status, json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([url, 400, 'to.url'])
  }
  expect((await newsroom.payload.count({ collection: 'redirects' })).totalDocs).toBe(0)
  const elsewhere = { from: '/tourne', to: { type: 'custom', url: 'https://exemple.fr/tourne' } }
  expect((await newsroom.as('admin', '/redirects', { method: 'POST', body: elsewhere })).status).toBe(201)
})

test('no version of a document in the trash is restored: the document must be restored first', async () => {
  const { id } = await newsroom.publishedBy('editor')
  await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  const before = await newsroom.row(id)
  const { docs } = await newsroom.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
  for (const version of docs) {
    for (const query of ['', '?draft=true']) {
      const { status, json } = await newsroom.as('editor', `/articles/versions/${version.id}${query}`, {
        method: 'POST',
      })
      expect([status, json.errors?.[0]?.message]).toEqual([403, expect.stringContaining('à la corbeille')])
    }
  }
  expect(await newsroom.row(id)).toEqual(before)
})

test('what is refused is refused in French, whoever asks', async () => {
  const account = { name: 'X', email: 'editor@exemple.fr', password: PASSWORD, role: 'writer' }
  for (const [path, method, body] of [
    ['/users', 'POST', account],
    ['/users', 'POST', { ...account, email: 'x@exemple.fr', password: '' }],
    ['/users', 'POST', { ...account, email: 'x' }],
    ['/users/login', 'POST', {}],
    ['/users/login', 'POST', { email: 'editor@exemple.fr', password: 'x' }],
    ['/users/reset-password', 'POST', { token: 'x', password: PASSWORD }],
    ['/users/forgot-password', 'POST', {}],
    ['/articles?where[nowhere][equals]=1', 'GET', undefined],
    ['/articles?sort=createdBy.email', 'GET', undefined],
    ['/articles', 'PATCH', {}],
    ['/articles', 'DELETE', undefined],
    ['/articles/x', 'GET', undefined],
    ['/articles', 'POST', []],
    ['/articles', 'POST', { _status: 'published' }],
    ['/articles', 'POST', { createdAt: 'x' }],
    ['/media', 'POST', {}],
  ] as const) {
    const { status, json } = await newsroom.as(path.includes('createdBy') ? 'editor' : 'admin', path, { method, body })
    const messages = (json.errors ?? []).flatMap(({ message, data }) => [
      message,
      ...(data?.errors ?? []).map((fault) => fault.message),
    ])
    expect([path, status >= 400 && status < 500, messages.length > 0]).toEqual([path, true, true])
    for (const message of messages) {
      expect([path, message]).toEqual([path, expect.not.stringMatching(/\b(the|is|are|of|not|missing|invalid|=>)\b/i)])
    }
  }
})
