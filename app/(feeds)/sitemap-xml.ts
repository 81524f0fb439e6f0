import { escapeHtml } from '@/app/(feeds)/markup'
import { absoluteUrl } from '@/payload/queries/seo'
import type { SitemapEntry } from '@/payload/queries/sitemap'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const IMAGE_NAMES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

export function sitemapResponse(xml: string): Response {
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

/** Returns the addresses of a sitemap, or of one of its parts: https://www.sitemaps.org/protocol.html */
export function urlset(entries: SitemapEntry[]): string {
  return `${HEAD}<urlset ${NAMES} ${IMAGE_NAMES}>\n${entries.map(urlOf).join('')}</urlset>\n`
}

/** Returns the index of the parts of a sitemap, each with the latest date that it has. */
export function sitemapIndex(parts: SitemapEntry[][]): string {
  const sitemaps = parts.map(
    (entries, index) =>
      `<sitemap><loc>${escapeHtml(absoluteUrl(`/sitemap/${index + 1}.xml`))}</loc>${lastModified(latest(entries))}</sitemap>\n`,
  )
  return `${HEAD}<sitemapindex ${NAMES}>\n${sitemaps.join('')}</sitemapindex>\n`
}

function urlOf({ url, lastModified: date, images = [] }: SitemapEntry): string {
  const pictures = images.map((image) => `<image:image><image:loc>${escapeHtml(image)}</image:loc></image:image>`)
  return `<url><loc>${escapeHtml(url)}</loc>${pictures.join('')}${lastModified(date)}</url>\n`
}

function lastModified(date: string | undefined): string {
  return date ? `<lastmod>${date}</lastmod>` : ''
}

function latest(entries: SitemapEntry[]): string | undefined {
  return entries.reduce<string | undefined>(
    (last, { lastModified: date }) => (date && date > (last ?? '') ? date : last),
    undefined,
  )
}
