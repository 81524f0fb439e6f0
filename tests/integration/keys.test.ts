import { requireSecondFactorSince } from '@/collections/access/second-factor-term'
import { bodyOf, complete, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import type { RestOptions } from '../support/payload'

/* Keys for programs: what each scope opens, by every door, and when a key stops. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

type Scope = 'read-published' | 'read-drafts' | 'write-drafts'
const SCOPES: Scope[] = ['read-published', 'read-drafts', 'write-drafts']

async function create(scope: Scope, data: object = {}) {
  const body = { name: 'Import', scope, expiresAt: inDays(30), ...data }
  return await newsroom.as('admin', '/api-keys', { method: 'POST', body })
}

async function issue(id: string): Promise<string> {
  const { status, json } = await newsroom.as('admin', `/api-keys/${id}/issue`, { method: 'POST' })
  if (status !== 200) throw new Error(`not issued: ${JSON.stringify(json)}`)
  return String(json.key)
}

async function newKey(scope: Scope) {
  const { json } = await create(scope)
  const { id } = json.doc as Doc
  return { id, key: await issue(id) }
}

async function send(key: string, path: string, options: RestOptions = {}) {
  const headers = { ...options.headers, authorization: `Bearer ${key}` }
  const response = await newsroom.rest(path, { ...options, headers })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, json: isJson ? JSON.parse(text) : {}, headers: response.headers }
}

const isPublic = async (id: string) => (await newsroom.as(null, `/articles/${id}`)).status === 200

describe('an admin', () => {
  test('makes a key, which is shown once and kept as a hash', async () => {
    const { status, json } = await create('read-drafts')
    expect([status, json.doc?.state, JSON.stringify(json).includes('hash')]).toEqual([201, 'pending', false])
    const { id } = json.doc as Doc
    const key = await issue(id)
    expect(key).toMatch(/^skorann_[\w-]{43}\.[\w-]{22}$/)
    const again = await newsroom.as('admin', `/api-keys/${id}/issue`, { method: 'POST' })
    expect([again.status, again.json.errors?.[0]?.message]).toEqual([400, expect.stringContaining('déjà été montrée')])
    const { json: read } = await newsroom.as('admin', `/api-keys/${id}`)
    expect(read).toMatchObject({ state: 'active', hint: `${key.slice(0, 12)}…` })
    expect(JSON.stringify([read, await newsroom.row(id, 'api-keys')])).not.toContain(key)
    expect(read).not.toHaveProperty('hash')
  })

  test('gives it a name and an end, a year from now at most', async () => {
    for (const data of [{ expiresAt: inDays(400) }, { expiresAt: inDays(-1) }, { expiresAt: null }, { name: ' ' }]) {
      expect([data, (await create('read-published', data)).status]).toEqual([data, 400])
    }
  })

  test('does not widen it afterwards, nor give it by hand what the server writes', async () => {
    const { id, key } = await newKey('read-published')
    const forged = {
      scope: 'write-drafts',
      expiresAt: inDays(300),
      hint: 'x',
      hash: 'x',
      createdBy: newsroom.ids.editor,
    }
    await newsroom.as('admin', `/api-keys/${id}`, { method: 'PATCH', body: { ...forged, name: 'Autre nom' } })
    const { json } = await newsroom.as('admin', `/api-keys/${id}?depth=0`)
    expect(json).toMatchObject({ name: 'Autre nom', scope: 'read-published', createdBy: newsroom.ids.admin })
    expect((await send(key, '/articles')).status).toBe(200)
  })

  test('who asks for an order or a state that no column has is answered', async () => {
    for (const query of ['sort=state', 'where[state][equals]=active', 'where[hash][exists]=true', 'sort=hash']) {
      expect([query, (await newsroom.as('admin', `/api-keys?${query}`)).status < 500]).toEqual([query, true])
    }
  })

  test('alone reaches the list of keys', async () => {
    const { id } = await newKey('read-published')
    for (const who of [null, 'writer', 'editor'] as const) {
      for (const [path, method] of [
        ['/api-keys', 'GET'],
        ['/api-keys', 'POST'],
        [`/api-keys/${id}`, 'GET'],
        [`/api-keys/${id}`, 'PATCH'],
        [`/api-keys/${id}`, 'DELETE'],
        [`/api-keys/${id}/issue`, 'POST'],
        [`/api-keys/${id}/revoke`, 'POST'],
      ] as const) {
        const { status } = await newsroom.as(who, path, { method, ...(method !== 'GET' && { body: { name: 'x' } }) })
        expect([who, method, path, status]).toEqual([who, method, path, 403])
      }
    }
  })

  test('does not get the key that another admin made', async () => {
    const { json } = await create('write-drafts')
    await newsroom.payload.db.updateOne({
      collection: 'api-keys',
      data: { createdBy: newsroom.ids.editor },
      where: { id: { equals: String(json.doc?.id) } },
    })
    expect((await newsroom.as('admin', `/api-keys/${json.doc?.id}/issue`, { method: 'POST' })).status).toBe(403)
  })
})

describe('each scope', () => {
  const keys = {} as Record<Scope, string>
  let draft: Doc
  let published: Doc

  beforeAll(async () => {
    for (const scope of SCOPES) keys[scope] = (await newKey(scope)).key
    draft = await newsroom.draftBy('writer', { title: 'Un brouillon' })
    published = await newsroom.publishedBy('editor', { title: 'Publié' })
  })

  test('reads what is published', async () => {
    for (const scope of SCOPES) expect((await send(keys[scope], `/articles/${published.id}`)).status).toBe(200)
  })

  test('reads drafts, their versions and their files only where it says so', async () => {
    const { filename } = await newsroom.pictureBy('writer')
    const expected = {
      'read-published': [404, 403, 404, 403],
      'read-drafts': [200, 200, 200, 200],
      'write-drafts': [200, 200, 200, 200],
    }
    for (const scope of SCOPES) {
      const paths = [`/articles/${draft.id}?draft=true`, '/articles/versions', `/media/file/${filename}`, '/media']
      const statuses: number[] = []
      for (const path of paths) statuses.push((await send(keys[scope], path)).status)
      expect([scope, statuses]).toEqual([scope, expected[scope]])
    }
  })

  test('reaches no account, no key, no setting to write, nothing of the admin', async () => {
    for (const scope of SCOPES) {
      for (const [method, path] of [
        ['GET', '/users'],
        ['GET', '/users/me'],
        ['GET', `/users/${newsroom.ids.admin}`],
        ['PATCH', `/users/${newsroom.ids.admin}`],
        ['POST', '/users/refresh-token'],
        ['POST', '/users/logout'],
        ['GET', '/api-keys'],
        ['POST', '/api-keys'],
        ['GET', '/redirects'],
        ['GET', '/schedules'],
        ['POST', '/payload-preferences/articles-list'],
        ['POST', '/globals/site'],
        ['POST', '/categories'],
        ['POST', '/people'],
        ['POST', `/articles/${draft.id}/presence?window=w`],
        ['GET', `/articles/${draft.id}/schedule`],
      ] as const) {
        const body = method === 'GET' ? {} : { body: { name: 'x', title: 'x', role: 'admin' } }
        const { status } = await send(keys[scope], path, { method, ...body })
        expect([scope, method, path, status]).toEqual([scope, method, path, 403])
      }
    }
  })

  test('writes nothing without the right to', async () => {
    for (const scope of ['read-published', 'read-drafts'] as const) {
      const made = await send(keys[scope], '/articles?draft=true', {
        method: 'POST',
        body: complete(newsroom.category),
      })
      const changed = await send(keys[scope], `/articles/${draft.id}?draft=true`, {
        method: 'PATCH',
        body: { title: 'x' },
      })
      expect([scope, made.status, changed.status]).toEqual([scope, 403, 403])
    }
  })
})

describe('a key that writes drafts', () => {
  let key: string
  const write = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object = {}) =>
    send(key, path, { method, body })
  const ownDraft = async () => {
    const { json } = await write('POST', '/articles?draft=true&depth=0', complete(newsroom.category))
    return json.doc as Doc
  }

  beforeAll(async () => {
    key = (await newKey('write-drafts')).key
  })

  test('writes them under the name of who made it, and says that it was the key', async () => {
    const doc = await ownDraft()
    expect(doc).toMatchObject({ _status: 'draft', createdBy: newsroom.ids.admin, updatedByName: 'Import (clé)' })
    const changed = await write('PATCH', `/articles/${doc.id}?draft=true`, { title: 'Changé', revision: doc.revision })
    expect([changed.status, changed.json.doc.title]).toEqual([200, 'Changé'])
    const stale = await write('PATCH', `/articles/${doc.id}?draft=true`, { title: 'Encore', revision: doc.revision })
    expect(stale.status).toBe(409)
  })

  test('publishes nothing, by no door', async () => {
    const { id } = await ownDraft()
    const versions = await send(key, `/articles/versions?where[parent][equals]=${id}`)
    const version = versions.json.docs[0].id
    const at = new Date(Math.floor((Date.now() + DAY_MS) / 60_000) * 60_000).toISOString()
    const where = `where[id][equals]=${id}`
    const doors: [string, 'POST' | 'PATCH' | 'DELETE', string, object][] = [
      ['by its id', 'PATCH', `/articles/${id}`, { _status: 'published' }],
      ['as a draft', 'PATCH', `/articles/${id}?draft=true`, { _status: 'published' }],
      ['not as a draft', 'PATCH', `/articles/${id}?draft=false`, { _status: 'published', title: 'x' }],
      ['by an autosave', 'PATCH', `/articles/${id}?draft=true&autosave=true`, { _status: 'published' }],
      ['in bulk', 'PATCH', `/articles?${where}`, { _status: 'published' }],
      ['with its schedule', 'POST', `/articles/${id}/schedule`, { action: 'publish', at }],
      ['from a version', 'POST', `/articles/versions/${version}?draft=false`, { _status: 'published' }],
      ['out of the trash', 'PATCH', `/articles/${id}?trash=true`, { deletedAt: null, _status: 'published' }],
      ['as a new one', 'POST', '/articles', { ...complete(newsroom.category), _status: 'published' }],
      ['as a copy', 'POST', `/articles/${id}/duplicate`, { _status: 'published' }],
      ['as a page', 'POST', '/pages', { title: 'Une page', body: bodyOf('Un texte.'), _status: 'published' }],
      ['deleted for good', 'DELETE', `/articles/${id}`, {}],
    ]
    const before = await newsroom.payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } })
    for (const [door, method, path, body] of doors) {
      await write(method, path, body)
      expect([door, await isPublic(id), (await newsroom.row(id)) !== null]).toEqual([door, false, true])
    }
    const after = await newsroom.payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } })
    const pages = await newsroom.payload.count({ collection: 'pages', where: { _status: { equals: 'published' } } })
    const schedules = await newsroom.payload.count({ collection: 'schedules' })
    expect([after.totalDocs, pages.totalDocs, schedules.totalDocs]).toEqual([before.totalDocs, 0, 0])
  })

  test('changes nothing that is published, nor what is not of its owner', async () => {
    const published = await newsroom.publishedBy('admin')
    const other = await newsroom.draftBy('writer')
    for (const [id, body] of [
      [published.id, { title: 'x' }],
      [published.id, { _status: 'draft' }],
      [published.id, { deletedAt: new Date().toISOString() }],
      [other.id, { title: 'x' }],
    ] as const) {
      for (const query of ['', '?draft=true']) {
        expect([id, body, (await write('PATCH', `/articles/${id}${query}`, body)).status]).toEqual([id, body, 403])
      }
    }
    expect(await isPublic(published.id)).toBe(true)
  })
})

describe('a key stops', () => {
  const change = (id: string, data: Record<string, unknown>) =>
    newsroom.payload.db.updateOne({ collection: 'api-keys', data, where: { id: { equals: id } } })
  const reads = async (key: string, draft: string) => (await send(key, `/articles/${draft}?draft=true`)).status === 200

  test('at the request after its revocation, its end, its deletion', async () => {
    const { id: draft } = await newsroom.draftBy('writer')
    const [revoked, expired, deleted] = [
      await newKey('read-drafts'),
      await newKey('read-drafts'),
      await newKey('read-drafts'),
    ]
    for (const { key } of [revoked, expired, deleted]) expect(await reads(key, draft)).toBe(true)
    await newsroom.as('admin', `/api-keys/${revoked.id}/revoke`, { method: 'POST' })
    await change(expired.id, { expiresAt: inDays(-1) })
    await newsroom.as('admin', `/api-keys/${deleted.id}`, { method: 'DELETE' })
    for (const { key } of [revoked, expired, deleted]) expect(await reads(key, draft)).toBe(false)
    expect((await newsroom.as('admin', `/api-keys/${revoked.id}`)).json.state).toBe('revoked')
    expect((await newsroom.as('admin', `/api-keys/${expired.id}`)).json.state).toBe('expired')
    expect((await newsroom.as('admin', `/api-keys/${revoked.id}/issue`, { method: 'POST' })).status).toBe(400)
  })

  test('with the role and with the account of who made it', async () => {
    const { id: draft } = await newsroom.draftBy('writer')
    const account = { email: 'autre-admin@exemple.fr', password: 'un-mot-de-passe-assez-long', name: 'Autre' }
    const other = await newsroom.payload.create({ collection: 'users', data: { ...account, role: 'admin' } })
    const { id, key } = await newKey('read-drafts')
    await change(id, { createdBy: other.id })
    expect(await reads(key, draft)).toBe(true)
    await newsroom.payload.update({ collection: 'users', id: other.id, data: { role: 'editor' } })
    expect(await reads(key, draft)).toBe(false)
    await newsroom.payload.update({ collection: 'users', id: other.id, data: { role: 'admin' } })
    expect(await reads(key, draft)).toBe(true)
    for (const frozen of [true, false]) {
      await newsroom.payload.update({ collection: 'users', id: other.id, data: { frozen } })
      expect(await reads(key, draft)).toBe(!frozen)
    }
    const data = { createdAt: '2020-01-01T00:00:00.000Z' }
    await newsroom.payload.db.updateOne({ collection: 'users', id: other.id, data })
    for (const since of [new Date('2020-01-01'), null]) {
      requireSecondFactorSince(since)
      expect([since, await reads(key, draft)]).toEqual([since, since === null])
    }
    await newsroom.payload.delete({ collection: 'users', id: other.id })
    expect(await reads(key, draft)).toBe(false)
  })

  test('no key, one of nobody, or one that was not issued, is a visitor’s request', async () => {
    const { id: draft } = await newsroom.draftBy('writer')
    for (const key of ['skorann_', `skorann_${'x'.repeat(43)}`, 'x']) expect(await reads(key, draft)).toBe(false)
  })
})

test('the last use is written at the first request, and not at each', async () => {
  const { id, key } = await newKey('read-published')
  const lastUse = async () => (await newsroom.row(id, 'api-keys'))?.lastUsedAt
  expect(await lastUse()).toBeFalsy()
  await send(key, '/articles')
  const first = await lastUse()
  expect(typeof first === 'string' || first instanceof Date).toBe(true)
  await send(key, '/articles')
  expect(await lastUse()).toEqual(first)
})
