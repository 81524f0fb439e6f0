import { Feed } from 'feed'
import { feedHtml } from '@/app/(feeds)/feed-html'
import { findFeed } from '@/payload/queries/feed'
import { absoluteUrl } from '@/payload/queries/seo'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

/** RSS 2.0 of the newest articles, with their whole text. */
export async function GET(): Promise<Response> {
  const [site, items] = await Promise.all([findSite(), findFeed()])
  const feed = new Feed({
    id: absoluteUrl('/'),
    title: site.name,
    description: site.tagline || site.name,
    link: absoluteUrl('/blog'),
    language: 'fr',
    feedLinks: { rss: absoluteUrl('/blog/flux.xml') },
    copyright: site.name,
    generator: 'Skorann Actualités',
    ...(items[0] && { updated: new Date(items[0].publishedAt) }),
  })
  for (const { id, title, url, excerpt, publishedAt, category, authors, body } of items) {
    feed.addItem({
      id,
      guid: id,
      title: printable(title),
      link: url,
      ...(excerpt && { description: printable(excerpt) }),
      content: printable(feedHtml(body, url)),
      date: new Date(publishedAt),
      ...(category && { category: [{ name: printable(category) }] }),
      extensions: authors.map((name) => ({ name: 'dc:creator', objects: { _text: printable(name) } })),
    })
  }
  return new Response(feed.rss2(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}

/** XML 1.0 has no place for control characters (§ 2.2), and pasted text sometimes holds one. */
function printable(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
