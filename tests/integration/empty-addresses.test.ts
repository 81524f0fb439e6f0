import { isEmptyAddress } from '@/collections/addresses/empty-address'
import { ARTICLES_A_PAGE } from '@/payload/publication/article-lists'
import { collectTags } from '@/payload/server/page-tags'
import { areCurrent, presentTick } from '@/payload/server/tag-expiry'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * An address where nothing is gets the site's 404 without a render; every other one is rendered. Routes without a parameter
 * and files never come here: fixed-paths.test.ts.
 */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const isEmpty = (path: string) => isEmptyAddress(newsroom.payload, path)

async function redirectFrom(from: string) {
  const body = { from, to: { type: 'custom', url: '/blog' } }
  expect([from, (await newsroom.as('admin', '/redirects', { method: 'POST', body })).status]).toEqual([from, 201])
}

/** Whether the address is still without anything for who asked before `change`. */
async function isStillEmptyAfter(path: string, change: () => Promise<unknown>) {
  const tick = presentTick()
  const { result, cacheTags } = await collectTags(() => isEmpty(path))
  expect([path, result]).toEqual([path, true])
  await change()
  return areCurrent(cacheTags, tick)
}

/** One address for each shape that a path can have: known places, files' names, deeper paths, odd letters. */
const NOTHING_THERE = [
  '/blog/rien',
  '/rien',
  '/blog/categorie/rien',
  '/blog/dossier/rien',
  '/blog/auteur/rien',
  '/%C3%A9t%C3%A9',
  '/x.y',
  '/ancien.html',
  '/wp-login.php',
  '/.env',
  '/blog/x.y',
  '/a/b/c',
  '/blog/a/b',
  '/a%2Fb',
  '/_next',
  '/_next/static/chunks/rien.js',
  '/_rien',
  '/scripts',
  '/blog/categorie',
  '/blog/page',
  '/blog/page/x',
  '/blog/page/0',
  '/blog/page/01',
  '/blog/page/9999',
  '/blog/page/12345678',
  '/blog/page/2/x',
  '/blog/rien/opengraph-image',
  '/rien/opengraph-image',
  '/blog/categorie/rien/page/2',
  '/blog/dossier/rien/page/1',
  '/blog/auteur/rien/page/x',
  '/blog/categorie/rien/autre',
  '/blog/mot-cle/rien',
  '/blog/mot-cle/rien/flux.xml',
  '/blog/categorie/rien/flux.atom',
  '/blog/categorie/rien/flux.txt',
  '/blog/mot-cle/rien/page/2',
  '/blog/1999/11',
  '/blog/1999/11/page/2',
  '/blog/2025/13',
  '/blog/2025/11/30',
]

test.each(NOTHING_THERE)('nothing is at %s', async (path) => {
  expect(await isEmpty(path)).toBe(true)
})

test.each(['/x.y', '/ancien.html', '/a/b/c', '/blog/a/b', '/blog/x.y', '/_rien'])(
  'an old address of the form %s leads on from the next request',
  async (from) => {
    const redirect = () => redirectFrom(from)
    expect(await isStillEmptyAfter(from, redirect)).toBe(false)
    expect(await isEmpty(from)).toBe(false)
  },
)

test('pages of a list are there up to its last one, and follow a list that moves', async () => {
  const { json } = await newsroom.as('editor', '/categories', { method: 'POST', body: { title: 'Longue' } })
  const category = String(json.doc?.id)
  expect(await isEmpty('/blog/categorie/longue/page/1')).toBe(false)
  const publish = async () => {
    for (let count = 0; count < ARTICLES_A_PAGE + 1; count += 1) {
      await newsroom.publishedBy('editor', { title: `Long ${count}`, category })
    }
  }
  expect(await isStillEmptyAfter('/blog/categorie/longue/page/2', publish)).toBe(false)
  expect(await isEmpty('/blog/categorie/longue/page/2')).toBe(false)
  expect(await isEmpty('/blog/page/2')).toBe(false)
  expect(await isEmpty('/blog/categorie/longue/page/3')).toBe(true)
  await newsroom.as('editor', `/categories/${category}`, { method: 'PATCH', body: { slug: 'courte' } })
  expect(await isEmpty('/blog/categorie/longue/page/9')).toBe(await isEmpty('/blog/categorie/longue'))
  expect(await isEmpty('/blog/categorie/courte/page/2')).toBe(false)
})

test('the list of a keyword, and of a month, is there while an article is in it', async () => {
  const publish = () => newsroom.publishedBy('editor', { title: 'Daté', tags: ['Mémoire'], publishedAt: '2001-02-03' })
  expect(await isStillEmptyAfter('/blog/mot-cle/memoire', publish)).toBe(false)
  expect([await isEmpty('/blog/mot-cle/memoire'), await isEmpty('/blog/2001/02')]).toEqual([false, false])
  expect([await isEmpty('/blog/mot-cle/memoire/page/2'), await isEmpty('/blog/2001/02/page/2')]).toEqual([true, true])
  expect(await isEmpty('/blog/2001/03')).toBe(true)
  expect(await isEmpty('/blog/mot-cle/memoire/flux.json')).toBe(false)
  await redirectFrom('/blog/mot-cle/souvenir')
  expect(await isEmpty('/blog/mot-cle/souvenir')).toBe(false)
})

test('the sharing picture of an article is there with the article', async () => {
  const publish = () => newsroom.publishedBy('editor', { title: 'En image' })
  expect(await isStillEmptyAfter('/blog/en-image/opengraph-image', publish)).toBe(false)
  expect(await isEmpty('/blog/en-image/opengraph-image')).toBe(false)
})

test('a published article, a draft, a category and an old address are rendered', async () => {
  const article = await newsroom.publishedBy('editor', { title: 'Public' })
  await newsroom.draftBy('writer', { title: 'Brouillon', slug: 'brouillon' })
  expect([await isEmpty('/blog/public'), await isEmpty('/blog/brouillon')]).toEqual([false, false])
  const { json } = await newsroom.as('editor', `/categories/${newsroom.category}`)
  expect(await isEmpty(`/blog/categorie/${String(json.slug)}`)).toBe(false)
  await newsroom.as('editor', `/articles/${article.id}`, {
    method: 'PATCH',
    body: { slug: 'ailleurs', _status: 'published' },
  })
  expect([await isEmpty('/blog/public'), await isEmpty('/blog/ailleurs')]).toEqual([false, false])
})

test('what is published, renamed or redirected to an address is found there at the next request', async () => {
  expect(await isStillEmptyAfter('/blog/autre-chose', async () => {})).toBe(true)
  const publish = () => newsroom.publishedBy('editor', { title: 'Bientôt' })
  expect(await isStillEmptyAfter('/blog/bientot', publish)).toBe(false)
  const category = () => newsroom.as('editor', '/categories', { method: 'POST', body: { title: 'Nouvelle rubrique' } })
  expect(await isStillEmptyAfter('/blog/categorie/nouvelle-rubrique', category)).toBe(false)
  expect(await isStillEmptyAfter('/campagne', () => redirectFrom('/campagne'))).toBe(false)
  expect(await isEmpty('/campagne')).toBe(false)
})
