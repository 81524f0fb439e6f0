import sharp from 'sharp'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
let picture: string

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

beforeEach(async () => {
  const data = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const media = await newsroom.payload.create({
    collection: 'media',
    data: { alt: 'Un carré' },
    file: { data, mimetype: 'image/png', name: 'carre.png', size: data.length },
  })
  picture = media.id
})

const remove = (path: string, who: 'editor' | 'admin' = 'editor') => newsroom.as(who, path, { method: 'DELETE' })
const title = 'L’article qui en a besoin'

const BODIES: Record<string, () => object> = {
  'a figure': () => ({ body: bodyOf('x', { blockType: 'figure', image: picture }) }),
  'a gallery': () => ({ body: bodyOf('x', { blockType: 'gallery', images: [{ image: picture }] }) }),
  'a download': () => ({ body: bodyOf('x', { blockType: 'download', file: picture, title: 'Doc' }) }),
  'its cover': () => ({ cover: picture }),
  'its social picture': () => ({ meta: { image: picture } }),
}

test.each(Object.keys(BODIES))(
  'a file that a published article shows as %s stays, and the article is named',
  async (use) => {
    const { id } = await newsroom.publishedBy('editor', { title, ...BODIES[use]?.() })
    const { status, json } = await remove(`/media/${picture}`)
    expect(status).toBe(403)
    expect(json.errors?.[0]?.message).toContain(title)
    await newsroom.as('editor', `/media?where[id][equals]=${picture}`, { method: 'DELETE' })
    expect(await newsroom.payload.count({ collection: 'media', where: { id: { equals: picture } } })).toMatchObject({
      totalDocs: 1,
    })

    await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { _status: 'draft' } })
    expect((await remove(`/media/${picture}`)).status).toBe(200)
  },
)

test('a writer no longer changes an own file once something published shows it', async () => {
  const data = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const media = await newsroom.payload.create({
    collection: 'media',
    data: { alt: 'À moi', createdBy: newsroom.ids.writer },
    file: { data, mimetype: 'image/png', name: 'a-moi.png', size: data.length },
    user: { id: newsroom.ids.writer, collection: 'users', role: 'writer' } as never,
  })
  const rename = (alt: string) => newsroom.as('writer', `/media/${media.id}`, { method: 'PATCH', body: { alt } })
  expect((await rename('Mieux')).status).toBe(200)
  await newsroom.publishedBy('editor', { cover: media.id })
  expect((await rename('Trop tard')).status).toBe(403)
})

test('a category, a dossier and a signature of a published article stay, and the article is named', async () => {
  const category = (await newsroom.payload.create({ collection: 'categories', data: { title: 'Utile' } })).id
  const dossier = (await newsroom.payload.create({ collection: 'dossiers', data: { title: 'Utile' } })).id
  const author = (await newsroom.payload.create({ collection: 'people', data: { name: 'Utile' } })).id
  const { id } = await newsroom.publishedBy('editor', { title, category, dossier, authors: [author] })
  for (const path of [`/categories/${category}`, `/dossiers/${dossier}`, `/people/${author}`]) {
    const { status, json } = await remove(path, 'admin')
    expect([path, status]).toEqual([path, 403])
    expect(json.errors?.[0]?.message).toContain(title)
  }
  await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  for (const path of [`/categories/${category}`, `/dossiers/${dossier}`, `/people/${author}`]) {
    expect([path, (await remove(path, 'admin')).status]).toEqual([path, 200])
  }
})

test('what only drafts use goes, and the drafts stay whole otherwise', async () => {
  const category = (await newsroom.payload.create({ collection: 'categories', data: { title: 'Passagère' } })).id
  const dossier = (await newsroom.payload.create({ collection: 'dossiers', data: { title: 'Passager' } })).id
  const author = (await newsroom.payload.create({ collection: 'people', data: { name: 'Passante' } })).id
  const uses = {
    ...{ category, dossier, authors: [author], cover: picture, meta: { image: picture } },
    body: bodyOf('x', { blockType: 'figure', image: picture }),
  }
  const draft = await newsroom.draftBy('editor', uses)
  const published = await newsroom.publishedBy('editor', { title: 'Public' })
  await newsroom.as('editor', `/articles/${published.id}?draft=true`, { method: 'PATCH', body: uses })
  for (const path of [`/categories/${category}`, `/dossiers/${dossier}`, `/people/${author}`, `/media/${picture}`]) {
    expect([path, (await remove(path, 'admin')).status]).toEqual([path, 200])
  }
  for (const { id } of [draft, published]) {
    const { json } = await newsroom.as('editor', `/articles/${id}?draft=true&depth=0`)
    expect(json).toMatchObject({ category: null, dossier: null, authors: [], cover: null })
    const body = { title: 'Repris', category: newsroom.category, body: bodyOf('y'), _status: 'published' }
    expect((await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body })).status).toBe(200)
  }
})

test('a file that a published page shows stays, and the page is named', async () => {
  const body = bodyOf('x', { blockType: 'gallery', images: [{ image: picture }] })
  const data = { title: 'La page qui la montre', body, _status: 'published' }
  const { json: page } = await newsroom.as('editor', '/pages', { method: 'POST', body: data })
  const { status, json } = await remove(`/media/${picture}`)
  expect(status).toBe(403)
  expect(json.errors?.[0]?.message).toContain('La page qui la montre')
  await newsroom.as('editor', `/pages/${page.doc?.id}`, { method: 'PATCH', body: { _status: 'draft' } })
  expect((await remove(`/media/${picture}`)).status).toBe(200)
})

test('a portrait stays while its signature is there', async () => {
  await newsroom.payload.create({ collection: 'people', data: { name: 'Avec portrait', photo: picture } })
  const { status, json } = await remove(`/media/${picture}`)
  expect(status).toBe(403)
  expect(json.errors?.[0]?.message).toContain('Avec portrait')
})

test('a visitor reads a picture through what shows it, and only what is for readers', async () => {
  const { id } = await newsroom.publishedBy('editor', { cover: picture })
  const { json } = await newsroom.as(null, `/articles/${id}?depth=1`)
  expect(json.cover).toMatchObject({ alt: 'Un carré', url: expect.stringContaining('/api/media/file/') })
  expect(json.cover).not.toHaveProperty('createdBy')
  expect((await newsroom.as(null, `/media/${picture}`)).status).toBe(403)
})
