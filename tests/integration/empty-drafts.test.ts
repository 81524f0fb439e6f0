import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'

/* Opening « Créer » and leaving makes an empty draft, which is removed a day later; no other draft is. */

let newsroom: Newsroom
let removeEmptyDrafts: (now?: number) => Promise<void>

const LATER = Date.now() + 25 * 60 * 60 * 1000

beforeAll(async () => {
  newsroom = await openNewsroom()
  const job = await import('@/collections/drafts/empty-drafts')
  removeEmptyDrafts = (now) => job.removeEmptyDrafts(newsroom.payload, now)
})
afterAll(() => newsroom.close())

async function create(body: object, collection: 'articles' | 'pages' = 'articles') {
  const { status, json } = await newsroom.as('writer', `/${collection}?draft=true&depth=0`, { method: 'POST', body })
  if (status !== 201) throw new Error(JSON.stringify(json))
  return String(json.doc?.id)
}
const isThere = async (id: string, collection: 'articles' | 'pages' = 'articles') =>
  (await newsroom.row(id, collection)) !== null
const autosave = (id: string, body: object) =>
  newsroom.as('writer', `/articles/${id}?draft=true&autosave=true`, { method: 'PATCH', body })

test.each(['articles', 'pages'] as const)(
  'an empty draft of %s is removed after a day, not before',
  async (collection) => {
    const ids = [await create({}, collection), await create({ title: '', body: bodyOf(' ') }, collection)]
    await removeEmptyDrafts()
    for (const id of ids) expect(await isThere(id, collection)).toBe(true)
    await removeEmptyDrafts(LATER)
    for (const id of ids) {
      expect(await isThere(id, collection)).toBe(false)
      const { totalDocs } = await newsroom.payload.countVersions({ collection, where: { parent: { equals: id } } })
      expect(totalDocs).toBe(0)
    }
  },
)

test.each<[string, () => Promise<object> | object]>([
  ['a chapô', () => ({ excerpt: 'Un chapô.' })],
  ['a text', () => ({ body: bodyOf('Un mot.') })],
  ['a block', () => ({ body: bodyOf('', { blockType: 'quote', text: 'Dit', author: 'Anne' }) })],
  ['a category', () => ({ category: newsroom.category })],
  ['a tag', () => ({ tags: ['soin'] })],
  ['a title for search engines', () => ({ meta: { title: 'Un titre' } })],
  ['a cover', async () => ({ cover: (await newsroom.pictureBy('writer')).id })],
  ['an address', () => ({ slug: 'une-adresse' })],
])('a draft without a title that has %s is kept', async (_what, body) => {
  const id = await create(await body())
  await removeEmptyDrafts(LATER)
  expect(await isThere(id)).toBe(true)
})

test('a draft that was emptied is kept: its history has content', async () => {
  const id = await create({ title: 'Une idée' })
  await newsroom.as('writer', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: '', slug: '' } })
  expect(await newsroom.latest(id)).toMatchObject({ title: '' })
  await removeEmptyDrafts(LATER)
  expect(await isThere(id)).toBe(true)
})

test('an empty draft that somebody has open is kept', async () => {
  const id = await create({})
  await autosave(id, { sample: false })
  const { enter, leave } = await import('@/collections/presence/present-people')
  enter(`articles/${id}`, 'window', { person: newsroom.ids.writer, name: 'writer' }, LATER)
  await removeEmptyDrafts(LATER)
  expect(await isThere(id)).toBe(true)
  leave(`articles/${id}`, 'window')
  await removeEmptyDrafts(LATER)
  expect(await isThere(id)).toBe(false)
})
