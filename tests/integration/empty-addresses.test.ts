import { isEmptyAddress } from '@/collections/addresses/empty-address'
import { collectTags } from '@/payload/server/page-tags'
import { areCurrent, presentTick } from '@/payload/server/tag-expiry'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* An address where nothing is gets the site's 404 without a render; every other one is rendered. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const isEmpty = (path: string) => isEmptyAddress(newsroom.payload, path)

/** Whether the address is still without anything for who asked before `change`. */
async function isStillEmptyAfter(path: string, change: () => Promise<unknown>) {
  const tick = presentTick()
  const { result, cacheTags } = await collectTags(() => isEmpty(path))
  expect([path, result]).toEqual([path, true])
  await change()
  return areCurrent(cacheTags, tick)
}

test.each(['/blog/rien', '/rien', '/blog/categorie/rien', '/blog/dossier/rien', '/blog/auteur/rien', '/%C3%A9t%C3%A9'])(
  'nothing is at %s',
  async (path) => {
    expect(await isEmpty(path)).toBe(true)
  },
)

test.each([
  '/',
  '/blog',
  '/blog/page',
  '/blog/page/2',
  '/blog/categorie',
  '/blog/flux.xml',
  '/blog/x/opengraph-image',
  '/blog/categorie/x/page/2',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.ico',
  '/opengraph-image',
  '/scripts',
  '/_next',
  '/a/b/c',
])('something else answers %s', async (path) => {
  expect(await isEmpty(path)).toBe(false)
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
  const redirect = async () => {
    const body = { from: '/campagne', to: { type: 'custom', url: '/blog' } }
    const { status } = await newsroom.as('admin', '/redirects', { method: 'POST', body })
    expect(status).toBe(201)
  }
  expect(await isStillEmptyAfter('/campagne', redirect)).toBe(false)
  expect(await isEmpty('/campagne')).toBe(false)
})
