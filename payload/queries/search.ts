import type { Payload } from 'payload'
import { cache } from 'react'
import { addressOf } from '../publication/addresses'
import { SEARCH } from '../publication/cache-tags'
import type { Asked, Count, FilterName, Found, Result } from '../search/engine/types'
import { askIndex, completeInIndex } from '../search/site-index'
import { tagPage } from '../server/page-tags'
import { cardOf } from './cards'
import { findCards } from './find-cards'
import { countedCategories } from './list-pages'
import { AS_VISITOR, openPayload } from './reader'
import { FILTER_NAMES, FILTERS, SEARCH_HREF, type SearchParams, searchHref, searchQuestion } from './search-question'
import { ownPageSeo } from './seo'
import type { LinkView, SearchFilterView, SearchResultView, SearchView, SeoView, SiteView } from './views'

/** Returns the page of results of an address; null when there is no such page. */
export const findSearch = cache(async (params: SearchParams): Promise<SearchView | null> => {
  const payload = await openPayload()
  const asked = searchQuestion(params)
  if (!payload || !asked) return null
  tagPage(SEARCH)
  const found = asked.q ? await askIndex(asked) : null
  const state = found ? (found.isEmpty ? 'empty' : 'done') : asked.q ? 'preparing' : 'empty'
  const total = found?.total ?? 0
  const pageCount = Math.max(1, Math.ceil(total / asked.size))
  if (asked.page > pageCount) return null
  return {
    q: asked.q,
    state,
    results: found ? await resultsOf(payload, found.results) : [],
    total,
    page: asked.page,
    pageCount,
    href: searchHref(asked),
    filters: found ? filtersOf(found, asked) : [],
    chosen: Object.values(asked.filters).flat().length,
    sortedByDate: asked.sort === 'date',
    suggestion: found?.suggestion
      ? { label: found.suggestion, href: searchHref({ ...asked, q: found.suggestion }) }
      : null,
    isNearest: found?.isNearest ?? false,
    isCut: found?.isCut ?? false,
    categories: total === 0 ? await countedCategories(payload) : [],
  }
})

export function searchSeo({ q, page }: SearchView, site: SiteView): SeoView {
  const title = [q ? `${q} : recherche` : 'Recherche', ...(page > 1 ? [`page ${page}`] : [])].join(', ')
  const description = 'Chercher un article, une page, un sigle par ses mots.'
  return { ...ownPageSeo({ title, href: SEARCH_HREF, description }, site), isHidden: true }
}

/** Returns the titles to propose for what is being typed, with their addresses. */
export async function findCompletions(q: string): Promise<LinkView[]> {
  const payload = await openPayload()
  if (!payload) return []
  tagPage(SEARCH)
  const shown = await shownDocuments(payload, await completeInIndex(q))
  return [...shown.values()].map(({ title, href }) => ({ label: title, href }))
}

/** What visitors do not read any more is left out, whatever the index says. */
async function resultsOf(payload: Payload, results: Result[]): Promise<SearchResultView[]> {
  const shown = await shownDocuments(
    payload,
    results.map(({ key }) => key),
  )
  return results.flatMap(({ key, title, passage }) => {
    const document = shown.get(key)
    return document ? [{ id: key, href: document.href, title, passage, article: document.article }] : []
  })
}

type Shown = Pick<SearchResultView, 'href' | 'article'> & { title: string }

/** Returns what visitors read of these documents, in the same order. */
async function shownDocuments(payload: Payload, keys: string[]): Promise<Map<string, Shown>> {
  const idsOf = (collection: string) =>
    keys.filter((key) => key.startsWith(`${collection}:`)).map((key) => key.slice(collection.length + 1))
  const [articles, pages] = await Promise.all([
    articlesOf(payload, idsOf('articles')),
    pagesOf(payload, idsOf('pages')),
  ])
  const shown = new Map([...articles, ...pages])
  return new Map(keys.flatMap((key) => (shown.has(key) ? [[key, shown.get(key) as Shown]] : [])))
}

async function articlesOf(payload: Payload, ids: string[]): Promise<[string, Shown][]> {
  if (ids.length === 0) return []
  const cards = await findCards(payload, { id: { in: ids } }, [], ids.length)
  return cards.map((card) => {
    const { title, href, ...article } = cardOf(card)
    return [`articles:${card.id}`, { title, href, article }]
  })
}

async function pagesOf(payload: Payload, ids: string[]): Promise<[string, Shown][]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'pages',
    ...AS_VISITOR,
    depth: 0,
    pagination: false,
    select: { title: true, slug: true },
    where: { id: { in: ids } },
  })
  return docs.map(({ id, title, slug }) => [
    `pages:${id}`,
    { title: title ?? '', href: addressOf('pages', slug), article: null },
  ])
}

const LABELS: Record<FilterName, string> = {
  category: 'Rubrique',
  year: 'Année',
  dossier: 'Dossier',
  author: 'Signature',
  kind: 'Type',
}
const KINDS: Record<string, string> = { article: 'Articles', page: 'Pages' }

/** Those that would leave something out, and those that are chosen. */
function filtersOf({ counts }: Found, { filters }: Asked): SearchFilterView[] {
  return FILTER_NAMES.flatMap((name) => {
    const chosen = filters[name] ?? []
    const options = [...counts[name], ...unknownOf(chosen, counts[name])]
      .toSorted(name === 'year' ? newestYear : byLabel)
      .map(({ slug, label, count }) => ({
        value: slug,
        label: name === 'kind' ? (KINDS[slug] ?? label) : label,
        count,
        chosen: chosen.includes(slug),
      }))
    return options.length > 1 || chosen.length > 0 ? [{ name: FILTERS[name], label: LABELS[name], options }] : []
  })
}

/** What is chosen stays visible when it leaves nothing, so that it can be taken away. */
function unknownOf(chosen: string[], counts: Count[]): Count[] {
  return chosen
    .filter((slug) => !counts.some((count) => count.slug === slug))
    .map((slug) => ({ slug, label: slug, count: 0 }))
}

function newestYear(one: Count, other: Count) {
  return other.slug.localeCompare(one.slug)
}

function byLabel(one: Count, other: Count) {
  return one.label.localeCompare(other.label, 'fr')
}
