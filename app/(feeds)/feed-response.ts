import { Feed } from 'feed'
import { feedHtml } from '@/app/(feeds)/feed-html'
import { printable } from '@/app/(feeds)/markup'
import type { FeedItemView, FeedView } from '@/payload/queries/feed'
import { absoluteUrl } from '@/payload/queries/seo'
import type { SiteView } from '@/payload/queries/views'

export type FeedFormat = 'rss' | 'atom' | 'json'

/** The last part of a feed's address, after that of its list. */
const FILES: Record<string, FeedFormat> = { 'flux.xml': 'rss', 'flux.atom': 'atom', 'flux.json': 'json' }

/** Returns the format that the last part of an address names; null when it names none. */
export function feedFormat(file: string): FeedFormat | null {
  return Object.hasOwn(FILES, file) ? (FILES[file] ?? null) : null
}

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** Returns a feed with the whole text of its articles: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. */
export function feedResponse(feed: FeedView, site: SiteView, format: FeedFormat): Response {
  const body = format === 'json' ? jsonFeed(feed, site) : xmlFeed(feed, site, format)
  return new Response(body, { headers: { 'content-type': `${TYPES[format]}; charset=utf-8` } })
}

const addressIn = (format: FeedFormat, { href }: FeedView) =>
  absoluteUrl(`${href}/${Object.keys(FILES).find((file) => FILES[file] === format)}`)

const titleOf = ({ title }: FeedView, site: SiteView) =>
  printable(title === null ? site.name : `${title} · ${site.name}`)

const modifiedAt = ({ revisedAt, publishedAt }: FeedItemView) => revisedAt ?? publishedAt

function xmlFeed(view: FeedView, site: SiteView, format: 'rss' | 'atom'): string {
  const [newest] = view.items.map(modifiedAt).sort().reverse()
  const feed = new Feed({
    id: absoluteUrl(view.href === '/blog' ? '/' : view.href),
    title: titleOf(view, site),
    description: printable(site.tagline || site.name),
    link: absoluteUrl(view.href),
    language: 'fr',
    feedLinks: { [format]: addressIn(format, view) },
    copyright: printable(site.name),
    generator: 'Skorann Actualités',
    ...(format === 'atom' && { author: { name: printable(site.name) } }),
    // An empty Atom feed needs a date too, and always the same one.
    updated: new Date(newest ?? 0),
  })
  for (const item of view.items) feed.addItem(xmlItem(item, format))
  const xml = format === 'rss' ? feed.rss2() : feed.atom1()
  return xml.replace(/<(?=rss|feed)/, `${forPeople()}<`).replace('<rss version="2.0"', `<rss version="2.0" ${MEDIA}`)
}

/** Media RSS, for the size of a picture: https://www.rssboard.org/media-rss */
const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'

/** Who opens a feed in a browser reads its source. */
function forPeople(): string {
  return `<!-- Ceci est un flux, à ouvrir dans un lecteur de flux. Mode d’emploi : ${absoluteUrl('/suivre')} -->\n`
}

function xmlItem(item: FeedItemView, format: 'rss' | 'atom'): Parameters<Feed['addItem']>[0] {
  const { id, title, url, excerpt, publishedAt, category, authors, image, body } = item
  const names = authors.map(printable)
  return {
    id: `urn:uuid:${id}`,
    guid: id,
    title: printable(title),
    link: url,
    ...(excerpt && { description: printable(excerpt) }),
    content: printable(feedHtml(body, url)),
    date: new Date(format === 'rss' ? publishedAt : modifiedAt(item)),
    published: new Date(publishedAt),
    ...(category && { category: [{ name: printable(category) }] }),
    ...(image && { enclosure: { url: image.url, type: image.mimeType, length: image.length } }),
    ...(format === 'atom'
      ? { author: names.map((name) => ({ name })) }
      : {
          extensions: [
            ...(names.length > 0 ? [{ name: 'dc:creator', objects: elements(names) }] : []),
            ...(image ? [{ name: 'media:content', objects: { _attributes: mediaOf(image) } }] : []),
          ],
        }),
  }
}

/** The library writes an element for each of a list, where its type knows one; of two extensions of one name, the last. */
function elements(texts: string[]): Record<string, unknown> {
  return texts.map((text) => ({ _text: text })) as unknown as Record<string, unknown>
}

function mediaOf({ url, mimeType, length, width, height }: NonNullable<FeedItemView['image']>) {
  return { url, type: mimeType, medium: 'image', fileSize: length, width, height }
}

/** https://www.jsonfeed.org/version/1.1 */
function jsonFeed(view: FeedView, site: SiteView): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(view, site),
    description: site.tagline || site.name,
    user_comment: `Ceci est un flux, à ouvrir dans un lecteur de flux. Mode d’emploi : ${absoluteUrl('/suivre')}`,
    home_page_url: absoluteUrl(view.href),
    feed_url: addressIn('json', view),
    language: 'fr',
    items: view.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: feedHtml(item.body, item.url),
      summary: item.excerpt,
      image: item.image?.url,
      date_published: item.publishedAt,
      date_modified: modifiedAt(item),
      authors: item.authors.map((name) => ({ name })),
      tags: [...(item.category ? [item.category] : []), ...item.tags],
      ...(item.image && {
        attachments: [{ url: item.image.url, mime_type: item.image.mimeType, size_in_bytes: item.image.length }],
      }),
    })),
  })
}
