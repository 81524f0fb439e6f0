import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Article } from '@/payload-types'
import { parisMonthOf } from '../editorial/paris-day'
import { tagSlug } from '../editorial/tag-slug'
import { typeset } from '../editorial/typography'
import { addressOf, monthAddress, tagAddress } from '../publication/addresses'
import { NEWEST_FIRST } from '../publication/article-lists'
import { beginningTag, documentTag, LONGEST_BEGINNING, SITEMAP } from '../publication/cache-tags'
import { PUBLIC } from '../publication/public-row'
import { relationId } from '../publication/relation-id'
import { tagPage } from '../server/page-tags'
import { articleHref } from './cards'
import { glossaryLinks } from './glossary'
import { AS_VISITOR, openPayload } from './reader'
import { absoluteUrl } from './seo'

export interface SitemapEntry {
  /** Absolute address. */
  url: string
  /** ISO 8601; absent where no date is known. */
  lastModified?: string
  /** Absolute addresses of the pictures of an article. */
  images?: string[]
}

export interface NewsEntry {
  /** Absolute address. */
  url: string
  title: string
  publishedAt: string
}

type ListedArticle = Pick<
  Article,
  'id' | 'slug' | 'publishedAt' | 'revisedAt' | 'category' | 'dossier' | 'authors' | 'tags' | 'cover' | 'bodyMedia'
>

/**
 * Returns every public address that may be found: home, lists, articles that are no examples with their pictures, pages.
 * A list was last modified when the last of its articles was.
 */
export async function findSitemap(): Promise<SitemapEntry[]> {
  const payload = await openPayload()
  if (!payload) return []
  tagPage(SITEMAP)
  const everything = { ...AS_VISITOR, depth: 0, pagination: false, limit: 0 } as const
  const [pictures, pages, categories, dossiers, people] = await Promise.all([
    picturesOf(payload),
    payload.find({ collection: 'pages', ...everything, select: { slug: true, updatedAt: true } }),
    payload.find({ collection: 'categories', ...everything, select: { slug: true } }),
    payload.find({ collection: 'dossiers', ...everything, select: { slug: true } }),
    payload.find({ collection: 'people', ...everything, select: { slug: true } }),
  ])
  const dates = new LastModified()
  const articles: SitemapEntry[] = []
  for await (const article of articlesOf(payload)) {
    dates.note(article)
    articles.push({
      url: absoluteUrl(articleHref(article)),
      lastModified: modifiedAt(article),
      ...imagesOf(article, pictures),
    })
  }
  const listed = (collection: 'categories' | 'dossiers' | 'people', docs: { id: string; slug?: string | null }[]) =>
    docs.map(({ id, slug }) => dates.entry(addressOf(collection, slug), id))
  return [
    dates.entry('/', 'all'),
    dates.entry('/blog', 'all'),
    ...articles,
    ...pages.docs.map(({ slug, updatedAt }) => ({
      url: absoluteUrl(addressOf('pages', slug)),
      lastModified: updatedAt,
    })),
    ...(await glossaryLinks(payload)).map(({ href }) => ({ url: absoluteUrl(href) })),
    ...listed('categories', categories.docs),
    ...listed('dossiers', dossiers.docs),
    ...listed('people', people.docs),
    ...dates.ofKind('tag').map((slug) => dates.entry(tagAddress(slug), `tag:${slug}`)),
    ...dates.ofKind('month').map((month) => dates.entry(monthAddress(month), `month:${month}`)),
  ]
}

/** How long an article is news, says Google: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS_MS = 2 * 24 * 60 * 60 * 1000

/** Returns the articles of the last two days, counted when this is asked, without the examples among them. */
export async function findNews(now = Date.now()): Promise<NewsEntry[]> {
  const payload = await openPayload()
  if (!payload) return []
  tagPage(beginningTag('all', LONGEST_BEGINNING))
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 0,
    limit: LONGEST_BEGINNING,
    pagination: false,
    select: { title: true, slug: true, publishedAt: true, sample: true },
    sort: NEWEST_FIRST,
  })
  return docs.flatMap(({ id, title, slug, publishedAt, sample }) => {
    tagPage(documentTag('articles', id, 'text'))
    if (sample || !publishedAt || Date.parse(publishedAt) < now - NEWS_MS) return []
    return [{ url: absoluteUrl(articleHref({ slug })), title: typeset(title ?? ''), publishedAt }]
  })
}

/** Read at once: the database and what makes articles of its rows stop the process for ten to fifteen milliseconds. */
const AT_ONCE = 150

/**
 * Past the hooks and the access of each field: for ten thousand articles they take seconds. An article that comes, goes or
 * moves meanwhile expires the sitemap, so no one is missed or doubled in what is kept.
 */
async function* articlesOf(payload: Payload): AsyncGenerator<ListedArticle> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<ListedArticle>({
      collection: 'articles',
      limit: AT_ONCE,
      page,
      // With a count each time: MongoDB's adapter knows no second page without.
      pagination: true,
      select: {
        slug: true,
        publishedAt: true,
        revisedAt: true,
        category: true,
        dossier: true,
        authors: true,
        tags: true,
        cover: true,
        bodyMedia: true,
      },
      sort: NEWEST_FIRST,
      where: { and: [PUBLIC, { sample: { not_equals: true } }] },
    })
    yield* docs
    if (!hasNextPage) return
    await setImmediate()
  }
}

/** The addresses of all pictures, by their ids: those that an article shows are public. */
async function picturesOf(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; filename: string }>({
    collection: 'media',
    limit: 0,
    pagination: false,
    select: { filename: true },
    where: { mimeType: { contains: 'image/' } },
  })
  return new Map(docs.map(({ id, filename }) => [id, absoluteUrl(`/api/media/file/${encodeURIComponent(filename)}`)]))
}

function imagesOf({ cover, bodyMedia }: ListedArticle, pictures: Map<string, string>): Pick<SitemapEntry, 'images'> {
  const ids = new Set([cover, ...(bodyMedia ?? [])].map(relationId))
  const images = [...ids].flatMap((id) => (id ? (pictures.get(id) ?? []) : []))
  return images.length > 0 ? { images } : {}
}

function modifiedAt({ revisedAt, publishedAt }: ListedArticle): string | undefined {
  return revisedAt ?? publishedAt ?? undefined
}

/** The latest date of the articles of each list. */
class LastModified {
  private readonly dates = new Map<string, string>()

  note(article: ListedArticle): void {
    const date = modifiedAt(article)
    if (!date) return
    const { publishedAt, category, dossier, authors, tags } = article
    const lists = [
      'all',
      ...[category, dossier, ...(authors ?? [])].map(relationId),
      ...(tags ?? []).map((tag) => (tagSlug(tag) ? `tag:${tagSlug(tag)}` : null)),
      publishedAt ? `month:${parisMonthOf(publishedAt)}` : null,
    ]
    for (const list of lists) {
      if (list && date > (this.dates.get(list) ?? '')) this.dates.set(list, date)
    }
  }

  entry(path: string, list: string): SitemapEntry {
    const lastModified = this.dates.get(list)
    return { url: absoluteUrl(path), ...(lastModified && { lastModified }) }
  }

  ofKind(kind: 'tag' | 'month'): string[] {
    return [...this.dates.keys()]
      .filter((list) => list.startsWith(`${kind}:`))
      .map((list) => list.slice(kind.length + 1))
  }
}
