import type { CollectionSlug } from 'payload'
import sharp from 'sharp'
import { richText } from '@/payload/editorial/lexical'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'
import { type Leaf, sampleOf, withValue } from '../support/sample-document'

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
    expect((await remove(`/media/${picture}`)).json.errors?.[0]?.message).toContain(`« ${title} » (brouillon)`)
    await newsroom.payload.delete({ collection: 'articles', id })
    expect((await remove(`/media/${picture}`)).status).toBe(200)
  },
)

type Kind = 'articles' | 'pages'
type Use = () => Record<string, unknown>

/** Brings the use of a file into a document, and returns what the refusal says beside its title. */
const STATES: Record<string, (kind: Kind, use: Use) => Promise<{ id: string; says: string }>> = {
  'a draft': async (kind, use) => ({ id: await write(kind, { ...use() }), says: 'brouillon' }),
  'changes that are not published yet': async (kind, use) => {
    const id = await write(kind, { ...without(use), _status: 'published' })
    await change(kind, id, '?draft=true', use())
    return { id, says: 'modifications pas encore publiées' }
  },
  'a withdrawn text': async (kind, use) => {
    const id = await write(kind, { ...use(), _status: 'published' })
    await change(kind, id, '', { _status: 'draft' })
    return { id, says: 'brouillon' }
  },
  'the trash': async (kind, use) => {
    const id = await write(kind, { ...use() })
    await change(kind, id, '?draft=true', { deletedAt: new Date().toISOString() })
    return { id, says: 'corbeille' }
  },
}

const without = (use: Use) => ('body' in use() ? { body: bodyOf('x') } : {})

async function write(kind: Kind, data: Record<string, unknown>): Promise<string> {
  const own = kind === 'articles' ? complete(newsroom.category) : { body: bodyOf('x') }
  const path = `/${kind}${data._status ? '' : '?draft=true'}`
  const { json } = await newsroom.as('editor', path, { method: 'POST', body: { ...own, title, ...data } })
  return String(json.doc?.id)
}

async function change(kind: Kind, id: string, query: string, body: object) {
  expect((await newsroom.as('editor', `/${kind}/${id}${query}`, { method: 'PATCH', body })).status).toBe(200)
}

test.each(Object.keys(STATES))('a file that %s shows stays, and it is said where', async (state) => {
  const uses = Object.entries(BODIES).flatMap(([name, use]) => [
    { kind: 'articles' as const, use: use as Use },
    ...(name.startsWith('a ') ? [{ kind: 'pages' as const, use: use as Use }] : []),
  ])
  for (const { kind, use } of uses) {
    const { id, says } = (await STATES[state]?.(kind, use)) ?? { id: '', says: '' }
    const { status, json } = await remove(`/media/${picture}`)
    expect([kind, use(), status]).toEqual([kind, use(), 403])
    expect(json.errors?.[0]?.message).toContain(`« ${title} » (${says})`)
    await newsroom.payload.delete({ collection: kind, id, trash: true })
  }
  expect((await remove(`/media/${picture}`)).status).toBe(200)
})

test('a file is no longer held back by a draft that does not show it any more', async () => {
  const id = await write('articles', { cover: picture })
  await change('articles', id, '?draft=true', { cover: null })
  expect((await remove(`/media/${picture}`)).status).toBe(200)
})

test('the places where a file is used are all said at once', async () => {
  await newsroom.publishedBy('editor', { title: 'Publié', cover: picture })
  await write('articles', { title: 'Pas publié', cover: picture })
  const { json } = await remove(`/media/${picture}`)
  expect(json.errors?.[0]?.message).toMatch(
    /article publié : « Publié »\. .* Ce fichier sert à .*« Pas publié » \(brouillon\)/,
  )
})

/** Every field and every block that may name a file, as our schemas have them: no list here names one. */
test('a file stays while anything that visitors see names it, whatever the field or the block', async () => {
  const { payload } = newsroom
  let tried = 0
  for (const { slug, flattenedFields } of payload.config.collections) {
    const { data, leaves } = sampleOf(flattenedFields.filter(({ custom }) => !custom?.setByServer))
    const naming = leaves.filter(({ field }) => 'relationTo' in field && field.relationTo === 'media')
    for (const leaf of naming) {
      const { id } = await createWith(slug, data, leaf)
      const { status, json } = await remove(`/media/${picture}`)
      expect([slug, leaf.path.join('.'), status]).toEqual([slug, leaf.path.join('.'), 403])
      expect(json.errors?.[0]?.message).toContain(title)
      await payload.delete({ collection: slug, id })
      tried += 1
    }
  }
  expect(tried).toBeGreaterThanOrEqual(10)
  expect((await remove(`/media/${picture}`)).status).toBe(200)
})

/** A document that names the file there and nowhere else. */
async function createWith(slug: CollectionSlug, sample: Record<string, unknown>, { path, field }: Leaf) {
  const named = withValue(sample, path, 'hasMany' in field && field.hasMany ? [picture] : picture)
  const [top] = path as [string]
  const { body } = named as { body?: { root: { children: unknown[] } } }
  // In a text, the block that names it is alone.
  const value = top === 'body' ? richText(body?.root.children[path[3] as number] as never) : named[top]
  const whole = { ...complete(newsroom.category), title, name: title, _status: 'published', [top]: value }
  return await newsroom.payload.create({ collection: slug, data: whole as never, draft: false as never })
}

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
    ...{ category, dossier, authors: [author] },
    body: bodyOf('x'),
  }
  const draft = await newsroom.draftBy('editor', uses)
  const published = await newsroom.publishedBy('editor', { title: 'Public' })
  await newsroom.as('editor', `/articles/${published.id}?draft=true`, { method: 'PATCH', body: uses })
  for (const path of [`/categories/${category}`, `/dossiers/${dossier}`, `/people/${author}`]) {
    expect([path, (await remove(path, 'admin')).status]).toEqual([path, 200])
  }
  for (const { id } of [draft, published]) {
    const { json } = await newsroom.as('editor', `/articles/${id}?draft=true&depth=0`)
    expect(json).toMatchObject({ category: null, dossier: null, authors: [] })
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
  await newsroom.payload.delete({ collection: 'pages', id: String(page.doc?.id) })
  expect((await remove(`/media/${picture}`)).status).toBe(200)
})

test('a portrait stays while its signature is there', async () => {
  await newsroom.payload.create({ collection: 'people', data: { name: 'Avec portrait', photo: picture } })
  const { status, json } = await remove(`/media/${picture}`)
  expect(status).toBe(403)
  expect(json.errors?.[0]?.message).toContain('Avec portrait')
})

test('a visitor reads a picture through a document that shows it, and only its public fields', async () => {
  const { id } = await newsroom.publishedBy('editor', { cover: picture })
  const { json } = await newsroom.as(null, `/articles/${id}?depth=1`)
  expect(json.cover).toMatchObject({ alt: 'Un carré', url: expect.stringContaining('/api/media/file/') })
  expect(json.cover).not.toHaveProperty('createdBy')
  expect((await newsroom.as(null, `/media/${picture}`)).status).toBe(403)
})
