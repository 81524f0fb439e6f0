import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { feedFormat, feedResponse } from '@/app/(feeds)/feed-response'
import type { FeedView } from '@/payload/queries/feed'
import { siteView } from '@/tests/support/views'

const feed: FeedView = {
  title: 'Métiers & <soins>',
  href: '/blog/categorie/metiers',
  items: [
    {
      id: '01a22fbf-2b2d-72e8-99ff-4d9933ed970a',
      title: 'Un\u0007 titre & un autre',
      url: 'https://site.exemple/blog/un',
      excerpt: 'Le chapô.',
      publishedAt: '2025-11-06T08:00:00.000Z',
      revisedAt: '2025-11-08T08:00:00.000Z',
      category: 'Métiers',
      tags: ['ESS'],
      authors: ['Anne', 'Yann'],
      image: {
        url: 'https://site.exemple/a.webp',
        mimeType: 'image/webp',
        length: 1234,
        width: 960,
        height: 540,
        alt: '',
      },
      body: { root: { type: 'root', version: 1, children: [] } },
    },
  ],
}
const textOf = (format: 'rss' | 'atom' | 'json', view = feed) => feedResponse(view, siteView(), format).text()

test('RSS names each author, and gives the picture with its weight and its size', async () => {
  const xml = await textOf('rss')
  const item = parseRssFeed(xml).items?.[0]
  expect(item?.title).toBe('Un titre & un autre')
  expect(item?.enclosures?.[0]).toMatchObject({ url: 'https://site.exemple/a.webp', length: 1234, type: 'image/webp' })
  expect(xml).toMatch(/<media:content [^>]*width="960" height="540"/)
  expect(xml.match(/<dc:creator>/g)).toHaveLength(2)
})

test('Atom says when a text changed, after it was published', async () => {
  const entry = parseAtomFeed(await textOf('atom')).entries?.[0]
  expect([entry?.published, entry?.updated]).toEqual(['2025-11-06T08:00:00.000Z', '2025-11-08T08:00:00.000Z'])
  expect(entry?.authors?.map(({ name }) => name)).toEqual(['Anne', 'Yann'])
  expect(entry?.id).toBe('urn:uuid:01a22fbf-2b2d-72e8-99ff-4d9933ed970a')
})

test('JSON Feed has the keywords after the category', async () => {
  const { items } = parseJsonFeed(await textOf('json'))
  expect(items?.[0]?.tags).toEqual(['Métiers', 'ESS'])
})

test('an empty feed is one, and tells people where its use is explained', async () => {
  for (const format of ['rss', 'atom', 'json'] as const) {
    expect(await textOf(format, { ...feed, items: [] })).toMatch(/Mode d’emploi : http\S+\/suivre/)
  }
  expect(parseAtomFeed(await textOf('atom', { ...feed, items: [] })).updated).toBe('1970-01-01T00:00:00.000Z')
})

test('only the three formats have an address', () => {
  expect(['flux.xml', 'flux.atom', 'flux.json', 'flux.txt', 'constructor'].map(feedFormat)).toEqual([
    'rss',
    'atom',
    'json',
    null,
    null,
  ])
})
