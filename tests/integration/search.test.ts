import { join } from 'node:path'
import Database from 'libsql'
import { databaseKey } from '@/payload/commands/site-record'
import { bodyOf, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import { openPublicPages, see } from '../support/public-pages'
import { expectSoon } from '../support/wait-until'

let newsroom: Newsroom
let findSearch: typeof import('@/payload/queries/search').findSearch
let prepareSearch: typeof import('@/payload/search/site-index').prepareSearch
let searchProgress: typeof import('@/payload/search/site-index').searchProgress
let carryOutDue: typeof import('@/collections/scheduling/scheduled-publications').carryOutDue
let stopSearch: typeof import('@/payload/search/site-index').stopSearch

beforeAll(async () => {
  newsroom = await openNewsroom()
  // Settings are read when these load.
  ;({ findSearch } = await import('@/payload/queries/search'))
  ;({ prepareSearch, searchProgress, stopSearch } = await import('@/payload/search/site-index'))
  ;({ carryOutDue } = await import('@/collections/scheduling/scheduled-publications'))
  await prepareSearch(newsroom.payload)
})
afterAll(async () => {
  await stopSearch()
  await newsroom.close()
})

/** The addresses of what a visitor finds. */
async function found(q: string): Promise<string[]> {
  const view = await findSearch({ q })
  if (view?.state === 'preparing') throw new Error('The search is not ready.')
  return view?.results.map(({ href }) => href) ?? []
}

const write = (id: string, data: Record<string, unknown>, collection = 'articles') =>
  newsroom.as('editor', `/${collection}/${id}?depth=0`, { method: 'PATCH', body: data })

async function create(collection: string, data: Record<string, unknown>): Promise<Doc> {
  const { status, json } = await newsroom.as('editor', `/${collection}?depth=0`, { method: 'POST', body: data })
  if (!json.doc) throw new Error(`${collection} refused: ${status} ${JSON.stringify(json)}`)
  return json.doc
}

test('an article is found from the next request after its publication, and not before', async () => {
  const draft = await newsroom.draftBy('writer', { title: 'Un zéphyr sur la rade', slug: 'zephyr' })
  expect(await found('zéphyr')).toEqual([])
  await write(draft.id, { _status: 'published' })
  expect(await found('zéphyr')).toEqual(['/blog/zephyr'])
})

test('the words of a draft of a published article are not found', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'Une galère amarrée', slug: 'galere' })
  await newsroom.as('editor', `/articles/${id}?draft=true&depth=0`, { method: 'PATCH', body: { title: 'Une frégate' } })
  expect(await found('frégate')).toEqual([])
  expect(await found('galère')).toEqual(['/blog/galere'])
  await write(id, { title: 'Une frégate', _status: 'published' })
  expect(await found('frégate')).toEqual(['/blog/galere'])
  expect(await found('galère')).toEqual([])
})

test('a new address is the one that is found', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'Le goéland', slug: 'goeland' })
  await write(id, { slug: 'le-grand-goeland' })
  expect(await found('goéland')).toEqual(['/blog/le-grand-goeland'])
})

test.each([
  ['withdrawn', (id: string) => write(id, { _status: 'draft' })],
  ['put into the trash', (id: string) => write(id, { deletedAt: new Date().toISOString() })],
  [
    'deleted',
    async (id: string) => {
      await write(id, { deletedAt: new Date().toISOString() })
      return await newsroom.as('admin', `/articles/${id}?trash=true`, { method: 'DELETE' })
    },
  ],
])('an article that is %s is not found, nor proposed for what was mistyped', async (what, take) => {
  const { id } = await newsroom.publishedBy('writer', {
    title: 'Un ornithorynque',
    slug: `bete-${what.length}`,
  })
  expect(await found('ornithorynque')).toHaveLength(1)
  expect((await findSearch({ q: 'ornithorinque' }))?.suggestion?.label).toBe('ornithorynque')
  expect((await take(id)).status).toBe(200)
  expect(await found('ornithorynque')).toEqual([])
  const view = await findSearch({ q: 'ornithorinque' })
  expect([view?.total, view?.suggestion]).toEqual([0, null])
})

test('a scheduled publication is found once it was carried out', async () => {
  const { id } = await newsroom.draftBy('editor', { title: 'Une éclipse', slug: 'eclipse' })
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 3_600_000).toISOString()
  const body = { action: 'publish', at }
  expect((await newsroom.as('editor', `/articles/${id}/schedule`, { method: 'POST', body })).status).toBe(200)
  expect(await found('éclipse')).toEqual([])
  const due = new Date(Date.now() - 1_000).toISOString()
  const where = { documentId: { equals: id } }
  await newsroom.payload.db.updateMany({ collection: 'schedules', data: { at: due, nextTryAt: due }, where })
  await carryOutDue(newsroom.payload)
  expect(await found('éclipse')).toEqual(['/blog/eclipse'])
})

test('an article is found by its tags, its blocks, its caption, its dossier and who signs it', async () => {
  const dossier = await create('dossiers', { title: 'Semaine du papillon' })
  const person = await create('people', { name: 'Gwenola Tanguy' })
  const cover = await newsroom.pictureBy('editor', { caption: 'Un phare à éclats.', transcript: 'Grande kermesse.' })
  const quote = { blockType: 'quote', text: 'Rien ne vaut la bourrasque.' }
  await newsroom.publishedBy('editor', {
    title: 'Tout ce qui se trouve',
    slug: 'tout',
    body: bodyOf('Le corps du texte parle d’hirondelles.', quote),
    tags: ['Cormoran'],
    dossier: dossier.id,
    authors: [person.id],
    cover: cover.id,
  })
  for (const q of ['papillons', 'tanguy', 'éclats', 'bourrasques', 'hirondelle', 'cormorans', 'kermesses']) {
    expect([q, await found(q)]).toEqual([q, ['/blog/tout']])
  }
  await write(person.id, { name: 'Gwenola Abgrall' }, 'people')
  await write(cover.id, { caption: 'Un sémaphore.' }, 'media')
  await write(dossier.id, { title: 'Semaine du bourdon' }, 'dossiers')
  for (const q of ['tanguy', 'papillon', 'éclats']) expect([q, await found(q)]).toEqual([q, []])
  for (const q of ['abgrall', 'bourdon', 'sémaphore']) expect([q, await found(q)]).toEqual([q, ['/blog/tout']])
})

test('a page is found, and marked as one', async () => {
  const page = await create('pages', {
    title: 'Plan du caboteur',
    slug: 'caboteur',
    body: bodyOf('Texte.'),
    _status: 'published',
  })
  const view = await findSearch({ q: 'caboteur' })
  expect(view?.results).toMatchObject([{ id: `pages:${page.id}`, href: '/caboteur', article: null }])
})

test('what changed while nobody kept the index is found once it is prepared again', async () => {
  const kept = await newsroom.publishedBy('writer', { title: 'Une libellule', slug: 'libellule' })
  const gone = await newsroom.publishedBy('writer', { title: 'Une sauterelle', slug: 'sauterelle' })
  await stopSearch()
  await write(kept.id, { title: 'Une coccinelle' })
  await write(gone.id, { _status: 'draft' })
  await newsroom.publishedBy('writer', { title: 'Une cigale', slug: 'cigale' })
  expect((await findSearch({ q: 'libellule' }))?.state).toBe('preparing')
  await prepareSearch(newsroom.payload)
  expect(await found('libellule')).toEqual([])
  expect(await found('sauterelle')).toEqual([])
  expect(await found('coccinelle')).toEqual(['/blog/libellule'])
  expect(await found('cigale')).toEqual(['/blog/cigale'])
})

test('an index made anew finds the same, and says how far it is', async () => {
  const before = await found('libellule coccinelle')
  const prepared = prepareSearch(newsroom.payload, { afresh: true })
  expect(searchProgress().isReady).toBe(false)
  await prepared
  const { isReady, done, total } = searchProgress()
  expect([isReady, done]).toEqual([true, total])
  expect(await found('libellule coccinelle')).toEqual(before)
})

/** The titles under an article, and whether its page is still kept. */
async function under(slug: string) {
  const [seen] = await see([`/blog/${slug}`], await openPublicPages())
  const { content } = JSON.parse(seen?.content ?? '') as { content: { related: { title: string }[] } }
  return { isKept: () => seen?.isKept(), related: content.related.map(({ title }) => title) }
}
const NEWEST = ['Un mercredi', 'Un mardi', 'Un lundi']

test('what is nearest comes first under an article; while the search is being prepared the newest do, and no longer', async () => {
  await newsroom.publishedBy('editor', { title: 'Pagayer en kayak', slug: 'pagayer', body: bodyOf('Un kayak en mer.') })
  await newsroom.publishedBy('editor', { title: 'Le kayak de mer', slug: 'kayak', body: bodyOf('Pagayer loin.') })
  for (const title of NEWEST.toReversed()) await newsroom.publishedBy('editor', { title })
  expect((await under('kayak')).related[0]).toBe('Pagayer en kayak')
  await stopSearch()
  const meanwhile = await under('kayak')
  expect(meanwhile.related).toEqual(NEWEST)
  await prepareSearch(newsroom.payload)
  expect(meanwhile.isKept()).toBe(false)
  expect((await under('kayak')).related[0]).toBe('Pagayer en kayak')
})

test('an index that fails leaves an article the newest, and is made again', async () => {
  const db = new Database(join(newsroom.folder, `search-${databaseKey(process.env.DATABASE_URI ?? '')}.db`))
  db.exec('DROP TABLE telling')
  db.close()
  const meanwhile = await under('kayak')
  expect(meanwhile.related).toEqual(NEWEST)
  await expectSoon(async () => searchProgress().isReady, true)
  expect(meanwhile.isKept()).toBe(false)
  expect((await under('kayak')).related[0]).toBe('Pagayer en kayak')
})
