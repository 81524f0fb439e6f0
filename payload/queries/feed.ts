import type { Payload } from 'payload'
import type { Article, Media } from '@/payload-types'
import type { Explains } from '../body-views/acronyms'
import type { RichText } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { addressOf, tagAddress } from '../publication/addresses'
import { inList, type ListName, NEWEST_FIRST } from '../publication/article-lists'
import { FEED_FIELDS } from '../publication/aspects'
import { beginningTag, documentTag, LONGEST_BEGINNING, listTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { bodyOf } from './body'
import { articleHref } from './cards'
import { categoryTitleOf } from './categories'
import { findBySlug } from './find-by-slug'
import { readGlossary } from './glossary'
import { authorNamesOf } from './people'
import { AS_VISITOR, openPayload } from './reader'
import { selectOf } from './select-of'
import { absoluteUrl } from './seo'
import { spellingOf } from './tag-spelling'
import type { BodyView } from './views'

/** Articles in a feed: more than anybody publishes between two visits of a feed reader. */
const IN_FEED = LONGEST_BEGINNING

const FEED_SELECT = { ...selectOf(FEED_FIELDS), createdAt: true } as const

/** The newest articles of a list, without the examples among them. */
export interface FeedView {
  /** Null for all articles. */
  title: string | null
  /** Path of the list's page. */
  href: string
  items: FeedItemView[]
}

export interface FeedItemView {
  id: string
  title: string
  /** Absolute address. */
  url: string
  excerpt?: string
  publishedAt: string
  /** Set when the text changed after its publication. */
  revisedAt?: string
  category?: string
  tags: string[]
  authors: string[]
  image?: FeedImageView
  body: BodyView
}

export interface FeedImageView {
  /** Absolute address. */
  url: string
  mimeType: string
  /** In bytes. */
  length: number
  width: number
  height: number
  alt: string
}

/** Returns the feed of all articles. */
export async function findFeed(): Promise<FeedView> {
  const payload = await openPayload()
  return { title: null, href: '/blog', items: payload ? await itemsOf(payload, 'all') : [] }
}

/** Returns the feed of a category; null where there is none at this slug. */
export async function findCategoryFeed(slug: string): Promise<FeedView | null> {
  const payload = await openPayload()
  const category = payload && (await findBySlug(payload, 'categories', { slug, depth: 0 }))
  if (!category) return null
  tagPage(documentTag('categories', category.id, 'name'))
  const items = await itemsOf(payload, `category:${category.id}`)
  return { title: typeset(category.title), href: addressOf('categories', category.slug), items }
}

/** Returns the feed of a dossier, the newest first; null where there is none at this slug. */
export async function findDossierFeed(slug: string): Promise<FeedView | null> {
  const payload = await openPayload()
  const dossier = payload && (await findBySlug(payload, 'dossiers', { slug, depth: 0 }))
  if (!dossier) return null
  tagPage(documentTag('dossiers', dossier.id, 'name'))
  const items = await itemsOf(payload, `dossier:${dossier.id}`)
  return { title: typeset(dossier.title), href: addressOf('dossiers', dossier.slug), items }
}

/** Returns the feed of what a person signed; null where there is nobody at this slug. */
export async function findAuthorFeed(slug: string): Promise<FeedView | null> {
  const payload = await openPayload()
  const person = payload && (await findBySlug(payload, 'people', { slug, depth: 0 }))
  if (!person) return null
  tagPage(documentTag('people', person.id, 'link'))
  const items = await itemsOf(payload, `author:${person.id}`)
  return { title: typeset(person.name), href: addressOf('people', person.slug), items }
}

/** Returns the feed of a keyword; null where no article has it. */
export async function findTagFeed(slug: string): Promise<FeedView | null> {
  const payload = await openPayload()
  if (!payload) return null
  tagPage(beginningTag(`tag:${slug}`, IN_FEED))
  const tag = await spellingOf(payload, slug)
  if (!tag) return null
  return { title: typeset(tag), href: tagAddress(slug), items: await itemsOf(payload, `tag:${slug}`) }
}

type FeedArticle = Awaited<ReturnType<typeof articlesOf>>[number]

async function articlesOf(payload: Payload, list: ListName) {
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 2,
    limit: IN_FEED,
    pagination: false,
    select: FEED_SELECT,
    sort: NEWEST_FIRST,
    where: inList(list),
  })
  return docs
}

async function itemsOf(payload: Payload, list: ListName): Promise<FeedItemView[]> {
  // The beginning of a dossier is its oldest articles.
  tagPage(list.startsWith('dossier:') ? listTag(list) : beginningTag(list, IN_FEED))
  const articles = await articlesOf(payload, list)
  for (const { id } of articles) tagPage(documentTag('articles', id, 'text'))
  const explains = await readGlossary(payload)
  return articles.filter(({ sample }) => !sample).map((article) => itemOf(article, explains))
}

function itemOf(article: FeedArticle, explains: Explains): FeedItemView {
  const category = categoryTitleOf(article.category)
  const image = imageOf(article.cover)
  return {
    id: article.id,
    title: typeset(article.title ?? ''),
    url: absoluteUrl(articleHref(article)),
    ...(article.excerpt && { excerpt: typeset(article.excerpt) }),
    publishedAt: article.publishedAt ?? article.createdAt,
    ...(article.revisedAt && { revisedAt: article.revisedAt }),
    ...(category && { category }),
    tags: (article.tags ?? []).map(typeset),
    authors: authorNamesOf(article.authors),
    ...(image && { image }),
    body: bodyOf(article.body as RichText, [], explains).body,
  }
}

/** The cover at the size that feed readers show, or the file itself when it is smaller. */
function imageOf(cover: Article['cover']): FeedImageView | null {
  if (!cover || typeof cover === 'string') return null
  tagPage(documentTag('media', cover.id))
  const { url, filesize, mimeType, width, height } = sizeOf(cover)
  if (!url || !filesize || !mimeType || !width || !height) return null
  return { url: absoluteUrl(url), length: filesize, mimeType, width, height, alt: typeset(cover.alt ?? '') }
}

function sizeOf(cover: Media) {
  return cover.sizes?.w960?.url ? cover.sizes.w960 : cover
}
