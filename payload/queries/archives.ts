import type { Payload } from 'payload'
import { cache } from 'react'
import type { Article } from '@/payload-types'
import { frenchMonth } from '../editorial/dates'
import { sortKey } from '../editorial/french-order'
import { parisMonthOf } from '../editorial/paris-day'
import { tagSlug } from '../editorial/tag-slug'
import { typeset } from '../editorial/typography'
import { addressOf, monthAddress, tagAddress } from '../publication/addresses'
import { NEWEST_FIRST } from '../publication/article-lists'
import { CATEGORIES, COUNTS, documentTag, indexTag, PAGES } from '../publication/cache-tags'
import { PUBLIC } from '../publication/public-row'
import { relationId } from '../publication/relation-id'
import { tagPage } from '../server/page-tags'
import { glossaryLinks } from './glossary'
import { AS_VISITOR, openPayload } from './reader'
import type { ArchivesView, CountedLinkView, SiteMapView } from './views'

const NO_ARCHIVES: ArchivesView = { years: [], tags: [], dossiers: [], authors: [] }

/** Returns every list that has articles: months, keywords, dossiers, signatures, with their number of articles. */
export const findArchives = cache(async (): Promise<ArchivesView> => {
  const payload = await openPayload()
  if (!payload) return NO_ARCHIVES
  const articles = await readArticles(payload, { publishedAt: true, tags: true, dossier: true, authors: true })
  const ofAuthors = counted(articles.flatMap(({ authors }) => (authors ?? []).map(relationId)))
  const [dossiers, authors] = await Promise.all([dossiersOf(payload, articles), authorsOf(payload, ofAuthors)])
  return { years: yearsOf(articles), tags: tagsOf(articles), dossiers, authors }
})

/** Returns what there is on the site: categories, dossiers, pages and months. */
export const findSiteMap = cache(async (): Promise<SiteMapView> => {
  const payload = await openPayload()
  if (!payload) return { categories: [], dossiers: [], pages: [], glossary: [], years: [] }
  tagPage(CATEGORIES, COUNTS, PAGES)
  const [articles, categories, pages] = await Promise.all([
    readArticles(payload, { publishedAt: true, category: true, dossier: true }),
    payload.find({ collection: 'categories', ...AS_VISITOR, depth: 0, pagination: false }),
    payload.find({
      collection: 'pages',
      ...AS_VISITOR,
      depth: 0,
      pagination: false,
      select: { title: true, slug: true },
      sort: 'title',
    }),
  ])
  const ofCategories = counted(articles.map(({ category }) => relationId(category)))
  return {
    categories: categories.docs.map(({ id, title, slug }) => ({
      label: typeset(title),
      href: addressOf('categories', slug),
      count: ofCategories.get(id) ?? 0,
    })),
    dossiers: await dossiersOf(payload, articles),
    pages: pages.docs.map(({ title, slug }) => ({ label: typeset(title ?? ''), href: addressOf('pages', slug) })),
    glossary: await glossaryLinks(payload),
    years: yearsOf(articles),
  }
})

type Indexed = Pick<Article, 'id'> & Partial<Pick<Article, 'publishedAt' | 'tags' | 'category' | 'dossier' | 'authors'>>
type Fields = { [Field in keyof Omit<Indexed, 'id'>]?: true }

/** Every published article, past the hooks and the access of each field: for ten thousand articles they take seconds. */
async function readArticles(payload: Payload, select: Fields): Promise<Indexed[]> {
  const { docs } = await payload.db.find<Indexed>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    select,
    sort: NEWEST_FIRST,
    where: PUBLIC,
  })
  return docs
}

function yearsOf(articles: Indexed[]): ArchivesView['years'] {
  tagPage(indexTag('month'))
  const months = counted(articles.map(({ publishedAt }) => (publishedAt ? parisMonthOf(publishedAt) : null)))
  const newestFirst = [...months].toSorted(([one], [other]) => other.localeCompare(one))
  return [...grouped(newestFirst, ([month]) => month.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    count: ofYear.reduce((sum, [, count]) => sum + count, 0),
    months: ofYear.map(([month, count]) => ({ label: frenchMonth(month), href: monthAddress(month), count })),
  }))
}

/** Of several spellings of one keyword, the most used is shown. */
function tagsOf(articles: Indexed[]): CountedLinkView[] {
  tagPage(indexTag('tag'))
  const spellings = [...counted(articles.flatMap(({ tags }) => tags ?? []))]
  return [...grouped(spellings, ([tag]) => tagSlug(tag))]
    .filter(([slug]) => slug)
    .map(([slug, spelled]) => ({
      label: typeset(spelled.toSorted(mostUsed)[0]?.[0] ?? ''),
      href: tagAddress(slug),
      count: spelled.reduce((sum, [, count]) => sum + count, 0),
    }))
    .toSorted(byLabel)
}

async function dossiersOf(payload: Payload, articles: Indexed[]): Promise<CountedLinkView[]> {
  tagPage(indexTag('dossier'))
  const counts = counted(articles.map(({ dossier }) => relationId(dossier)))
  const { docs } = await payload.find({
    collection: 'dossiers',
    ...AS_VISITOR,
    depth: 0,
    pagination: false,
    select: { title: true, slug: true },
  })
  const shown = docs.filter(({ id }) => counts.has(id))
  for (const { id } of shown) tagPage(documentTag('dossiers', id, 'name'))
  return shown
    .map(({ id, title, slug }) => ({
      label: typeset(title),
      href: addressOf('dossiers', slug),
      count: counts.get(id) ?? 0,
    }))
    .toSorted(byLabel)
}

async function authorsOf(payload: Payload, counts: Map<string, number>): Promise<CountedLinkView[]> {
  tagPage(indexTag('author'))
  const { docs } = await payload.find({
    collection: 'people',
    ...AS_VISITOR,
    depth: 0,
    pagination: false,
    select: { name: true, slug: true },
  })
  const shown = docs.filter(({ id }) => counts.has(id))
  for (const { id } of shown) tagPage(documentTag('people', id, 'link'))
  return shown
    .map(({ id, name, slug }) => ({
      label: typeset(name),
      href: addressOf('people', slug),
      count: counts.get(id) ?? 0,
    }))
    .toSorted(byLabel)
}

/** In the order of each group's first value. */
function grouped<Value>(values: Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

/** How often each value occurs. */
function counted(values: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function mostUsed([tag, count]: [string, number], [otherTag, otherCount]: [string, number]) {
  return otherCount - count || tag.localeCompare(otherTag, 'fr')
}

function byLabel({ label }: CountedLinkView, { label: other }: CountedLinkView) {
  return (sortKey(label) ?? '') < (sortKey(other) ?? '') ? -1 : 1
}
