import { escapeHtml, printable } from '@/app/(feeds)/markup'
import { findSite } from '@/payload/queries/site'
import { findNews } from '@/payload/queries/sitemap'

export const dynamic = 'force-static'
export const revalidate = false

/** The sitemap of Google News: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export async function GET(): Promise<Response> {
  const [site, news] = await Promise.all([findSite(), findNews()])
  const name = escapeHtml(printable(site.name))
  const urls = news.map(
    ({ url, title, publishedAt }) =>
      `<url><loc>${escapeHtml(url)}</loc><news:news><news:publication><news:name>${name}</news:name>` +
      `<news:language>fr</news:language></news:publication><news:publication_date>${publishedAt}</news:publication_date>` +
      `<news:title>${escapeHtml(printable(title))}</news:title></news:news></url>`,
  )
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    `xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
