import { collectTags } from '@/payload/server/page-tags'
import { areCurrent, presentTick } from '@/payload/server/tag-expiry'
import { copyArticles } from '../bench/site/copy-articles'
import { complete, type Newsroom, openNewsroom } from '../support/newsroom'

/** More than twice what is read at once. */
const COPIES = 600

let newsroom: Newsroom
let model: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  const article = { ...complete(newsroom.category), title: 'Modèle', publishedAt: '2015-01-01T08:00:00.000Z' }
  model = String((await newsroom.publishedBy('editor', article)).id)
  await copyArticles(newsroom.payload, [model], COPIES)
})
afterAll(() => newsroom.close())

test('a sitemap that is read in steps has each article once, the newest first', async () => {
  const { findSitemap } = await import('@/payload/queries/sitemap')
  const articles = (await findSitemap()).flatMap(({ url }) => /\/blog\/(article-\d+|modele)$/.exec(url)?.[1] ?? [])
  expect(articles).toEqual([...Array.from({ length: COPIES }, (_, index) => `article-${index}`), 'modele'])
})

test('a sitemap that an article leaves while it is read is not kept', async () => {
  const { findSitemapParts } = await import('@/payload/queries/sitemap-parts')
  const tick = presentTick()
  const reading = collectTags(findSitemapParts)
  await newsroom.as('editor', `/articles/${model}`, { method: 'PATCH', body: { _status: 'draft' } })
  const { cacheTags } = await reading
  expect(areCurrent(cacheTags, tick)).toBe(false)
  const [entries = []] = await findSitemapParts()
  expect(entries.filter(({ url }) => url.endsWith('/blog/modele'))).toEqual([])
})
