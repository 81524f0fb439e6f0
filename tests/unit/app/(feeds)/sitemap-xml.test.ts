import { XmlDocument } from 'libxml2-wasm'
import { sitemapIndex, urlset } from '@/app/(feeds)/sitemap-xml'
import { inParts } from '@/payload/queries/split-sitemap'

const NAMES = {
  s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
}

function read(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml)
  try {
    return document.find(path, NAMES).map(({ content }) => content)
  } finally {
    document.dispose()
  }
}

const ENTRY = {
  url: 'https://example.fr/blog/a&b',
  lastModified: '2026-01-02T08:00:00.000Z',
  images: ['https://example.fr/a.png', 'https://example.fr/b%20c.png'],
}

test('an address has its pictures and its date, whatever letters it has', () => {
  const xml = urlset([ENTRY, { url: 'https://example.fr/' }])
  expect(read(xml, '/s:urlset/s:url/s:loc')).toEqual([ENTRY.url, 'https://example.fr/'])
  expect(read(xml, '/s:urlset/s:url/image:image/image:loc')).toEqual(ENTRY.images)
  expect(read(xml, '/s:urlset/s:url/s:lastmod')).toEqual([ENTRY.lastModified])
})

test('an index names each part under its number, with the latest date of its addresses', () => {
  const dated = { ...ENTRY, lastModified: '2026-03-02T08:00:00.000Z' }
  const xml = sitemapIndex([[ENTRY, dated], [{ url: 'https://example.fr/' }]])
  const addresses = read(xml, '/s:sitemapindex/s:sitemap/s:loc')
  expect(addresses.map((address) => new URL(address).pathname)).toEqual(['/sitemap/1.xml', '/sitemap/2.xml'])
  expect(read(xml, '/s:sitemapindex/s:sitemap/s:lastmod')).toEqual([dated.lastModified])
})

test('a part is never larger than what was counted for it', () => {
  const entries = Array.from({ length: 50 }, () => ENTRY)
  const [part = []] = inParts(entries, { addresses: 50, bytes: 8_000 })
  expect(part.length).toBeGreaterThan(1)
  expect(Buffer.byteLength(urlset(part)) - Buffer.byteLength(urlset([]))).toBeLessThanOrEqual(8_000)
})
