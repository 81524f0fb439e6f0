import { readPageNumber } from '../publication/article-lists'
import type { Asked, FilterName } from '../search/engine/types'

export const SEARCH_HREF = '/recherche'
const RESULTS_A_PAGE = 10

/** The parameters of an address, as Next gives them. */
export type SearchParams = Record<string, string | string[] | undefined>

/** Each filter's parameter in an address, in the order in which readers see them. */
export const FILTERS: Record<FilterName, string> = {
  category: 'rubrique',
  year: 'annee',
  dossier: 'dossier',
  author: 'auteur',
  kind: 'type',
}
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]

/** Returns what an address of the search asks for; null when its page number is none. */
export function searchQuestion(params: SearchParams): Asked | null {
  const one = (name: string) => [params[name] ?? ''].flat()[0] ?? ''
  const page = params.page === undefined ? 1 : readPageNumber(one('page'))
  if (page === null) return null
  const filters = FILTER_NAMES.flatMap((name) => {
    const values = [params[FILTERS[name]] ?? []].flat()
    return values.length > 0 ? [[name, values]] : []
  })
  return {
    q: one('q'),
    filters: Object.fromEntries(filters),
    sort: one('tri') === 'date' ? 'date' : 'relevance',
    page,
    size: RESULTS_A_PAGE,
  }
}

/** Returns the address that asks for this, on its first page. */
export function searchHref({ q, filters, sort }: Pick<Asked, 'q' | 'filters' | 'sort'>): string {
  const params = new URLSearchParams({ q })
  for (const name of FILTER_NAMES) for (const value of filters[name] ?? []) params.append(FILTERS[name], value)
  if (sort === 'date') params.set('tri', 'date')
  return `${SEARCH_HREF}?${params}`
}
