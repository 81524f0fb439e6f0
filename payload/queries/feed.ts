import type { Article } from '@/payload-types'
import type { RichText } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { NEWEST_FIRST } from '../publication/article-lists'
import { FEED_FIELDS } from '../publication/aspects'
import { beginningTag, documentTag, LONGEST_BEGINNING, SITEMAP } from '../publication/cache-tags'
import { PUBLIC } from '../publication/public-row'
import { tagPage } from '../server/page-tags'
import { bodyOf } from './body'
import { articleHref } from './cards'
import { categoryTitleOf } from './categories'
import { authorNamesOf } from './people'
import { AS_VISITOR, openPayload } from './reader'
import { selectOf } from './select-of'
import { absoluteUrl } from './seo'
import type { BodyView } from './views'

/** Articles in the feed: more than anybody publishes between two visits of a feed reader. */
const IN_FEED = LONGEST_BEGINNING

const FEED_SELECT = { ...selectOf(FEED_FIELDS), createdAt: true } as const

export interface FeedItemView {
  id: string
  title: string
  /** Absolute address. */
  url: string
  excerpt?: string
  publishedAt: string
  category?: string
  authors: string[]
  body: BodyView
}

export interface SitemapEntry {
  /** Absolute address. */
  url: string
  /** ISO 8601; absent where no date is known. */
  lastModified?: string
}

type DatedArticle = Pick<Article, 'id' | 'slug' | 'publishedAt' | 'revisedAt'>

/** Returns the newest articles with their whole text, without the examples among them. */
export async function findFeed(): Promise<FeedItemView[]> {
  const payload = await openPayload()
  if (!payload) return []
  tagPage(beginningTag('all', IN_FEED))
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 2,
    limit: IN_FEED,
    pagination: false,
    select: FEED_SELECT,
    sort: NEWEST_FIRST,
  })
  for (const { id } of docs) tagPage(documentTag('articles', id, 'text'))
  const real = docs.filter(({ sample }) => !sample)
  return real.map((article) => {
    const category = categoryTitleOf(article.category)
    return {
      id: article.id,
      title: typeset(article.title ?? ''),
      url: absoluteUrl(articleHref(article)),
      ...(article.excerpt && { excerpt: typeset(article.excerpt) }),
      publishedAt: article.publishedAt ?? article.createdAt,
      ...(category && { category }),
      authors: authorNamesOf(article.authors),
      body: bodyOf(article.body as RichText).body,
    }
  })
}

/** Returns every public address that may be found: home, lists, articles that are no examples, pages. */
export async function findSitemap(): Promise<SitemapEntry[]> {
  const payload = await openPayload()
  if (!payload) return []
  tagPage(SITEMAP)
  const everything = { ...AS_VISITOR, depth: 0, pagination: false, limit: 0 } as const
  const [articles, pages, categories, dossiers, people] = await Promise.all([
    // Past the hooks and the access of each field: for ten thousand articles they take seconds.
    payload.db.find<DatedArticle>({
      collection: 'articles',
      limit: 0,
      pagination: false,
      select: { slug: true, publishedAt: true, revisedAt: true },
      sort: NEWEST_FIRST,
      where: { and: [PUBLIC, { sample: { not_equals: true } }] },
    }),
    payload.find({ collection: 'pages', ...everything, select: { slug: true, updatedAt: true } }),
    payload.find({ collection: 'categories', ...everything, select: { slug: true } }),
    payload.find({ collection: 'dossiers', ...everything, select: { slug: true } }),
    payload.find({ collection: 'people', ...everything, select: { slug: true } }),
  ])
  return [
    { url: absoluteUrl('/') },
    { url: absoluteUrl('/blog') },
    ...articles.docs.map((article) => ({
      url: absoluteUrl(articleHref(article)),
      lastModified: article.revisedAt ?? article.publishedAt ?? undefined,
    })),
    ...pages.docs.map(({ slug, updatedAt }) => ({
      url: absoluteUrl(addressOf('pages', slug)),
      lastModified: updatedAt,
    })),
    ...categories.docs.map(({ slug }) => ({ url: absoluteUrl(addressOf('categories', slug)) })),
    ...dossiers.docs.map(({ slug }) => ({ url: absoluteUrl(addressOf('dossiers', slug)) })),
    ...people.docs.map(({ slug }) => ({ url: absoluteUrl(addressOf('people', slug)) })),
  ]
}
