import { type CollectionSlug, commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const named = (...ids: string[]) => ids.map((id, index) => `where[and][0][id][in][${index}]=${id}`).join('&')
const bulk = (query: string, body: object, who: 'editor' | 'writer' = 'editor') =>
  newsroom.as(who, `/articles?${query}`, { method: 'PATCH', body })
const draft = (id: string, body: object) =>
  newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body })
const trash = (id: string) =>
  newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })

async function stateOf(id: string) {
  const { totalDocs } = await newsroom.payload.countVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
  })
  return { row: await newsroom.row(id), latest: await newsroom.latest(id), versions: totalDocs }
}

test('a bulk publication publishes what it can, and says of each other which, and why', async () => {
  const whole = await newsroom.draftBy('editor', { title: 'Entier' })
  const short = await newsroom.draftBy('editor', { title: 'Sans chapô', excerpt: '' })
  const before = await stateOf(short.id)
  const { status, json } = await bulk(`${named(short.id, whole.id)}&draft=true`, { _status: 'published' })
  expect([status, json.docs?.map(({ id }) => id)]).toEqual([400, [whole.id]])
  expect(json.errors).toEqual([
    { id: short.id, isPublic: true, message: expect.stringMatching(/^« Sans chapô » : .*Chapô.*requis/) },
  ])
  expect([json.done, json.message]).toEqual(['1 article publié.', '1 article publié. Un refus.'])
  expect(await newsroom.row(whole.id)).toMatchObject({ _status: 'published' })
  expect(await stateOf(short.id)).toEqual(before)
})

test('what is refused leaves nothing behind: its schedule stays', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Programmé' })
  await draft(id, { title: 'Programmé, corrigé' })
  const at = new Date(Date.now() + 3_600_000).toISOString()
  await newsroom.as('editor', `/articles/${id}/schedule`, { method: 'POST', body: { action: 'publish', at } })
  await draft(id, { excerpt: '' })
  expect((await bulk(named(id), { _status: 'published' })).status).toBe(400)
  const { json } = await newsroom.as('editor', `/articles/${id}/schedule`)
  expect(json.schedules).toEqual([expect.objectContaining({ action: 'publish' })])
})

test('a search finds what the list shows, the words of a pending draft, whatever state is asked for', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Zibeline en ligne' })
  await draft(id, { title: 'Zibeline réécrite' })
  const search = 'where[and][0][_status][not_equals]=draft&where[and][1][or][0][title][like]=réécrite'
  const { status, json } = await bulk(search, { _status: 'draft' })
  expect([status, json.docs?.map((doc) => doc.id)]).toEqual([200, [id]])
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Zibeline réécrite', _status: 'draft' })
  expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(404)
})

test('a file that comes with a request by `where` changes nothing in a collection without files', async () => {
  const { id } = await newsroom.publishedBy('editor', { title: 'Avec pièce jointe' })
  await draft(id, { title: 'Réécrit avant l’envoi' })
  const form = new FormData()
  form.append('file', new Blob(['x'], { type: 'text/plain' }), 'note.txt')
  form.append('_payload', JSON.stringify({ excerpt: 'Un autre chapô.' }))
  const { status, json } = await newsroom.as('editor', `/articles?draft=true&${named(id)}`, { method: 'PATCH', form })
  expect([status, json.done]).toEqual([200, '1 article modifié.'])
  expect(await newsroom.latest(id)).toMatchObject({ title: 'Réécrit avant l’envoi', excerpt: 'Un autre chapô.' })
})

test('only as many as are asked for are written, in the order that is asked for', async () => {
  const ids = []
  for (const title of ['Borne A', 'Borne B', 'Borne C']) ids.push((await newsroom.draftBy('editor', { title })).id)
  const { json } = await bulk(`${named(...ids)}&draft=true&limit=2&sort=-title&depth=0`, { excerpt: 'Changé.' })
  expect(json.docs?.map(({ title }) => title)).toEqual(['Borne C', 'Borne B'])
})

test('nothing done is no success where documents were chosen: each says why', async () => {
  const online = await newsroom.publishedBy('editor', { title: 'En ligne' })
  const waiting = await newsroom.draftBy('editor', { title: 'En attente' })
  const thrown = await newsroom.draftBy('editor', { title: 'Jeté' })
  await trash(thrown.id)
  const notPublished = '&where[and][1][_status][not_equals]=published'
  const notDraft = '&where[and][1][_status][not_equals]=draft'
  const inTrash = '&where[and][1][deletedAt][exists]=true&trash=true'
  for (const [query, body, message] of [
    [`${named(online.id)}${notPublished}`, { _status: 'published' }, '« En ligne » : Ce texte est déjà en ligne'],
    [`${named(waiting.id)}${notDraft}`, { _status: 'draft' }, '« En attente » : Ce document n’est pas en ligne'],
    [`${named(waiting.id)}${inTrash}`, { deletedAt: null }, '« En attente » : Ce document n’est plus à la corbeille'],
    [named(thrown.id), { _status: 'published' }, '« Jeté » : Ce document est à la corbeille'],
  ] as const) {
    const { status, json } = await bulk(query, body)
    expect([status, json.errors?.map((error) => error.message)]).toEqual([400, [expect.stringContaining(message)]])
  }
  const none = await bulk('where[title][equals]=Personne', { _status: 'published' })
  expect([none.status, none.json.docs, none.json.errors]).toEqual([200, [], []])
})

describe('put back online from the trash', () => {
  const BACK = { deletedAt: null, _status: 'published' }

  test.each(['by id', 'in bulk'])('is refused %s to what is not complete, which stays there, whole', async (how) => {
    const { id } = await newsroom.draftBy('editor', { title: 'Incomplet', excerpt: '' })
    await trash(id)
    const before = await stateOf(id)
    const path = how === 'by id' ? `/articles/${id}?trash=true` : `/articles?trash=true&${named(id)}`
    const { status, json } = await newsroom.as('editor', path, { method: 'PATCH', body: BACK })
    expect([status, JSON.stringify(json.errors)]).toEqual([400, expect.stringContaining('requis')])
    if (how === 'in bulk') expect(json.errors?.[0]?.message).toMatch(/^« Incomplet » : .*reste à la corbeille/)
    expect(await stateOf(id)).toEqual(before)
  })

  test('compares a revision that is sent, once', async () => {
    const { id } = await newsroom.draftBy('editor')
    await trash(id)
    const { revision } = (await newsroom.latest(id)) as { revision: number }
    const back = (sent: number) =>
      newsroom.as('editor', `/articles/${id}?trash=true`, { method: 'PATCH', body: { ...BACK, revision: sent } })
    expect((await back(revision - 1)).status).toBe(409)
    expect((await back(revision)).status).toBe(200)
    expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(200)
  })

  test('is not a writer’s, and creates nothing', async () => {
    const { id } = await newsroom.draftBy('writer')
    await trash(id)
    for (const path of [`/articles/${id}?trash=true`, `/articles?trash=true&${named(id)}`]) {
      expect((await newsroom.as('writer', path, { method: 'PATCH', body: BACK })).status).toBe(403)
    }
    expect((await newsroom.row(id))?.deletedAt).toBeTruthy()
    const made = await newsroom.as('editor', '/articles', { method: 'POST', body: BACK })
    expect(made.status).toBe(400)
  })
})

test('a writer trashes own drafts in bulk, and reads which ones were not theirs', async () => {
  const own = await newsroom.draftBy('writer', { title: 'À moi' })
  const other = await newsroom.draftBy('colleague', { title: 'À elle' })
  const { status, json } = await bulk(named(own.id, other.id), { deletedAt: new Date().toISOString() }, 'writer')
  expect([status, json.docs?.map(({ id }) => id)]).toEqual([400, [own.id]])
  expect(json.errors).toEqual([
    expect.objectContaining({ id: other.id, message: expect.stringMatching(/^« À elle » : /) }),
  ])
  const visitor = await newsroom.as(null, `/articles?${named(own.id)}`, { method: 'PATCH', body: { title: 'X' } })
  expect([visitor.status, JSON.stringify(visitor.json)]).toEqual([403, expect.not.stringContaining('À moi')])
})

test('what was never published is deleted for good by the words of its draft', async () => {
  const { json } = await newsroom.as('editor', '/articles?draft=true&autosave=true', { method: 'POST', body: {} })
  const id = String(json.doc?.id)
  await draft(id, { title: 'Brouillon mauve' })
  await trash(id)
  const search = 'where[and][0][title][like]=mauve&where[and][1][deletedAt][exists]=true&trash=true'
  expect((await newsroom.as('writer', `/articles?${search}`, { method: 'DELETE' })).json.docs).toEqual([])
  const deleted = await newsroom.as('editor', `/articles?${search}`, { method: 'DELETE' })
  expect([deleted.status, deleted.json.docs?.map((doc) => doc.id)]).toEqual([200, [id]])
  expect(await newsroom.row(id)).toBeNull()
})

describe('in the other collections, a request by `where`', () => {
  const create = async (collection: string, body: object) => {
    const { json } = await newsroom.as('admin', `/${collection}`, { method: 'POST', body })
    return String(json.doc?.id)
  }
  const all = (collection: string, ids: string[], options: { method: 'DELETE' | 'PATCH'; body?: object }) =>
    newsroom.as('admin', `/${collection}?where[id][in]=${ids.join(',')}&depth=0`, options)
  const remaining = async (collection: CollectionSlug, ids: string[]) =>
    (await newsroom.payload.find({ collection, where: { id: { in: ids } } })).totalDocs

  test('deletes what nothing uses, and names the others with what uses them', async () => {
    const [used, free] = [
      await create('categories', { title: 'Employée' }),
      await create('categories', { title: 'Libre' }),
    ]
    await newsroom.publishedBy('editor', { title: 'Qui s’en sert', category: used })
    const { status, json } = await all('categories', [used, free], { method: 'DELETE' })
    expect([status, json.docs?.map(({ id }) => id)]).toEqual([400, [free]])
    expect(json.message).toBe('1 rubrique supprimée. Un refus.')
    expect(json.errors).toEqual([
      {
        id: used,
        isPublic: true,
        message: expect.stringMatching(/^« Employée » : Cette rubrique .*« Qui s’en sert »/),
      },
    ])
    expect(await remaining('categories', [used, free])).toBe(1)
  })

  test('deletes files that nothing shows, and leaves the others whole', async () => {
    const [shown, free] = [(await newsroom.pictureBy('editor')).id, (await newsroom.pictureBy('editor')).id]
    await newsroom.publishedBy('editor', { title: 'Qui le montre', cover: shown })
    const { status, json } = await all('media', [shown, free], { method: 'DELETE' })
    expect([status, json.message]).toEqual([400, '1 fichier supprimé. Un refus.'])
    expect(json.errors?.[0]?.message).toMatch(/^« salle.*png » : Ce fichier .*« Qui le montre »/)
    const { url } = (await newsroom.row(shown, 'media')) as { url: string }
    expect((await newsroom.rest(url.replace('/api', ''))).status).toBe(200)
  })

  test('changes those that may be so, and says the field’s own reason of the others', async () => {
    const [first, second] = [
      await create('redirects', { from: '/ancienne-a', to: { type: 'custom', url: '/blog' } }),
      await create('redirects', { from: '/ancienne-b', to: { type: 'custom', url: '/blog' } }),
    ]
    const { status, json } = await all('redirects', [first, second], { method: 'PATCH', body: { from: '/nouvelle' } })
    expect([status, json.message]).toEqual([400, '1 redirection modifiée. Un refus.'])
    expect(json.errors?.[0]?.message).toMatch(/^« \/ancienne-[ab] » : .*déjà/)
  })

  test('never leaves the site without an admin: the last one is named', async () => {
    const body = { name: 'Deux', email: 'deux@exemple.fr', password: 'un-mot-de-passe-assez-long', role: 'admin' }
    const ids = [await create('users', body), newsroom.ids.admin]
    const { status, json } = await all('users', ids, { method: 'PATCH', body: { role: 'editor' } })
    expect([status, json.message]).toEqual([400, '1 compte modifié. Un refus.'])
    expect(json.errors?.[0]?.message).toMatch(/dernier compte d’administration/)
    const { totalDocs } = await newsroom.payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })
    expect(totalDocs).toBe(1)
    await newsroom.payload.update({ collection: 'users', id: newsroom.ids.admin, data: { role: 'admin' } })
  })

  test('is refused as a whole to those who may write none', async () => {
    const { status, json } = await newsroom.as('writer', `/categories?where[id][in]=${newsroom.category}`, {
      method: 'DELETE',
    })
    expect([status, JSON.stringify(json)]).toEqual([403, expect.not.stringContaining(newsroom.category)])
  })
})

describe('a script', () => {
  const withdraw = { collection: 'articles', data: { _status: 'draft' } } as const

  test('is told the same as a REST client', async () => {
    const whole = await newsroom.draftBy('editor', { title: 'Entier' })
    const short = await newsroom.draftBy('editor', { title: 'Court', excerpt: '' })
    const where = { id: { in: [whole.id, short.id] } }
    const { docs, errors } = await newsroom.payload.update({
      collection: 'articles',
      data: { _status: 'published' },
      where,
    })
    expect(docs.map(({ id }) => id)).toEqual([whole.id])
    expect(errors).toEqual([expect.objectContaining({ id: short.id, message: expect.stringMatching(/^« Court » : /) })])
  })

  test('that wrote in its transaction has all of it or nothing', async () => {
    const { id } = await newsroom.publishedBy('editor', { title: 'Avant' })
    const req = await createLocalReq({ context: {} }, newsroom.payload)
    for (const keeps of [false, true]) {
      await initTransaction(req)
      await newsroom.payload.update({ collection: 'articles', id, data: { excerpt: 'Pendant.' }, draft: true, req })
      await newsroom.payload.update({ ...withdraw, where: { id: { equals: id } }, req })
      await (keeps ? commitTransaction(req) : killTransaction(req))
      expect(await newsroom.row(id)).toMatchObject({ _status: keeps ? 'draft' : 'published' })
    }
    const short = await newsroom.draftBy('editor', { ...complete(newsroom.category), excerpt: '' })
    await initTransaction(req)
    await newsroom.payload.update({ collection: 'articles', id, data: { title: 'Perdu' }, draft: true, req })
    const where = { id: { in: [id, short.id] } }
    await expect(
      newsroom.payload.update({ collection: 'articles', data: { _status: 'published' }, where, req }),
    ).rejects.toThrow(/Chapô/)
    expect(await newsroom.latest(id)).toMatchObject({ title: 'Avant' })
  })
})
