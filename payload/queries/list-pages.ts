import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { frenchMonth } from '../editorial/dates'
import { parisMonth } from '../editorial/paris-day'
import { typeset } from '../editorial/typography'
import { addressOf, monthAddress, tagAddress } from '../publication/addresses'
import { ARTICLES_A_PAGE, inList, type ListName, orderOf, pageCountOf } from '../publication/article-lists'
import { CATEGORIES, COUNTS, documentTag, listTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { CARD_SELECT, cardOf } from './cards'
import { categoryOf } from './categories'
import { findBySlug } from './find-by-slug'
import { yearsOf } from './list-years'
import { authorOf } from './people'
import { pictureOf } from './pictures'
import { AS_VISITOR, openPayload } from './reader'
import { absoluteUrl, pageTitle } from './seo'
import { spellingOf } from './tag-spelling'
import type { CategoryView, LinkView, ListView, SeoView, SiteView } from './views'

const HOME: LinkView = { label: 'Accueil', href: '/' }
const ALL_TITLE = 'Toutes les actualités'
const IN_ALL: LinkView[] = [HOME, { label: ALL_TITLE, href: '/blog' }]
const IN_ARCHIVES: LinkView[] = [...IN_ALL, { label: 'Archives', href: '/blog/archives' }]

export { readPageNumber } from '../publication/article-lists'

/** The part of a list's view that differs from list to list; the articles, their number and the pages do not. */
type ListHead = Pick<
  ListView,
  'kind' | 'title' | 'description' | 'breadcrumbs' | 'href' | 'category' | 'cover' | 'author'
>

/** Returns page `page` (from 1) of all articles, newest first; null beyond the last page. */
export const listArticles = cache(async (page: number): Promise<ListView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const head: ListHead = { kind: 'all', title: ALL_TITLE, breadcrumbs: [HOME], href: '/blog' }
  return await listOf(payload, head, 'all', page)
})

/** Returns page `page` of a category; null when there is no such category or page. */
export const listCategory = cache(async (slug: string, page: number): Promise<ListView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const found = await findShown(payload, 'categories', slug)
  const category = categoryOf(found)
  if (!found || !category) return null
  const head: ListHead = {
    kind: 'category',
    title: category.title,
    ...(found.description && { description: typeset(found.description) }),
    breadcrumbs: IN_ALL,
    href: category.href,
    category,
  }
  return await listOf(payload, head, `category:${found.id}`, page)
})

/** Returns page `page` of a dossier, oldest first: it is read in order. */
export const listDossier = cache(async (slug: string, page: number): Promise<ListView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const dossier = await findShown(payload, 'dossiers', slug)
  if (!dossier) return null
  const cover = pictureOf(dossier.cover)
  const head: ListHead = {
    kind: 'dossier',
    title: typeset(dossier.title),
    ...(dossier.description && { description: typeset(dossier.description) }),
    breadcrumbs: IN_ALL,
    href: addressOf('dossiers', dossier.slug),
    ...(cover && { cover }),
  }
  return await listOf(payload, head, `dossier:${dossier.id}`, page)
})

/** Returns page `page` of the articles that a person signed. */
export const listAuthor = cache(async (slug: string, page: number): Promise<ListView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const person = await findShown(payload, 'people', slug)
  if (!person) return null
  const author = authorOf(person)
  const head: ListHead = {
    kind: 'author',
    title: author.name,
    ...(author.biography && { description: author.biography }),
    breadcrumbs: IN_ALL,
    href: author.href,
    author,
  }
  return await listOf(payload, head, `author:${person.id}`, page)
})

/** Returns page `page` of the articles with a keyword, whatever its spelling; null when none has it. */
export const listTagged = cache(async (slug: string, page: number): Promise<ListView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  tagPage(listTag(`tag:${slug}`))
  const tag = await spellingOf(payload, slug)
  if (!tag) return null
  const head: ListHead = { kind: 'tag', title: typeset(tag), breadcrumbs: IN_ARCHIVES, href: tagAddress(slug) }
  return await listOf(payload, head, `tag:${slug}`, page)
})

/** Returns page `page` of the articles of a month in Paris (« 2025-11 »); null when there are none. */
export const listMonth = cache(async (month: string, page: number): Promise<ListView | null> => {
  const payload = await openPayload()
  if (!payload || !parisMonth(month)) return null
  const title = frenchMonth(month).replace(/^./, (letter) => letter.toUpperCase())
  const head: ListHead = { kind: 'month', title, breadcrumbs: IN_ARCHIVES, href: monthAddress(month) }
  const list = await listOf(payload, head, `month:${month}`, page)
  return list && list.total > 0 ? list : null
})

const HEAD_TITLES: Partial<Record<ListView['kind'], string>> = {
  tag: 'Mot-clé : ',
  month: 'Actualités de ',
}

export function listSeo(list: ListView, site: SiteView): SeoView {
  const name = list.kind === 'month' ? list.title.toLowerCase() : list.title
  const full = typeset(`${HEAD_TITLES[list.kind] ?? ''}${name}`)
  const title = list.page > 1 ? `${full}, page ${list.page}` : full
  return {
    title: pageTitle(title, site.name),
    description: list.description ?? `${full} : ${site.tagline}`,
    ...(list.kind !== 'month' && { feed: { label: pageTitle(full, site.name), href: list.href } }),
    canonical: absoluteUrl(list.page > 1 ? `${list.href}/page/${list.page}` : list.href),
    image: absoluteUrl('/opengraph-image'),
  }
}

export function homeSeo(site: SiteView): SeoView {
  return {
    title: site.tagline ? `${site.name} : ${site.tagline}` : site.name,
    description: site.tagline,
    canonical: absoluteUrl('/'),
    image: absoluteUrl('/opengraph-image'),
  }
}

async function listOf(payload: Payload, head: ListHead, list: ListName, page: number): Promise<ListView | null> {
  tagPage(listTag(list))
  const { docs, totalDocs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 1,
    limit: ARTICLES_A_PAGE,
    page,
    select: CARD_SELECT,
    sort: orderOf(list),
    where: inList(list),
  })
  const pageCount = pageCountOf(totalDocs)
  if (page > pageCount) return null
  return {
    ...head,
    articles: docs.map(cardOf),
    page,
    pageCount,
    total: totalDocs,
    first: (page - 1) * ARTICLES_A_PAGE + 1,
    years: await yearsOf(payload, list, { href: head.href, pageCount, total: totalDocs }),
    filters: await filtersOf(payload, head),
  }
}

/** « Tout », then each category, with its number of articles. */
async function filtersOf(payload: Payload, { kind, href }: ListHead): Promise<ListView['filters']> {
  if (kind !== 'all' && kind !== 'category') return []
  const [all, categories] = await Promise.all([countArticles(payload, {}), countedCategories(payload)])
  return [
    { label: 'Tout', href: '/blog', count: all, current: kind === 'all' },
    ...categories.map((category) => ({
      label: category.title,
      href: category.href,
      count: category.count,
      current: category.href === href,
      mark: category.mark,
    })),
  ]
}

/** Returns every category, with its number of articles. */
export async function countedCategories(payload: Payload): Promise<(CategoryView & { count: number })[]> {
  tagPage(CATEGORIES, COUNTS)
  const { docs } = await payload.find({
    collection: 'categories',
    ...AS_VISITOR,
    depth: 0,
    pagination: false,
  })
  const counts = await Promise.all(docs.map(({ id }) => countArticles(payload, { category: { equals: id } })))
  return docs
    .map(categoryOf)
    .flatMap((category, index) => (category ? [{ ...category, count: counts[index] ?? 0 }] : []))
}

async function countArticles(payload: Payload, where: Where): Promise<number> {
  const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: false, user: null, where })
  return totalDocs
}

/** Returns the document that a list is of, which the page under way then shows; null when there is none. */
async function findShown<Slug extends 'categories' | 'dossiers' | 'people'>(
  payload: Payload,
  collection: Slug,
  slug: string,
) {
  const found = await findBySlug(payload, collection, { slug, depth: 1 })
  if (found) tagPage(documentTag(collection, found.id))
  return found
}
