import type { Target } from './target'

const SEARCH_PATH = '/recherche'
/** What is proposed while somebody types. */
export const COMPLETION_PATH = '/recherche/suggestions'

/** What an address of the search may ask; only a category may be there several times. */
const NAMES = ['q', 'rubrique', 'dossier', 'auteur', 'annee', 'type', 'tri', 'page']
const MOST_CATEGORIES = 20
/** Of what is typed, more than the search reads: it says so to the reader. */
const LONGEST = 300

export function isSearchPath(path: string): boolean {
  return path === SEARCH_PATH || path === COMPLETION_PATH
}

/**
 * Returns the one address of all that ask the same: its parameters in one order, those that nobody knows and those that
 * are empty left out, so that a page of results is made once and a request asks no more than it may.
 */
export function searchAddress({ path, search }: Pick<Target, 'path' | 'search'>): string {
  const asked = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const name of NAMES) {
    const values = asked.getAll(name).map((value) => value.replace(/\s+/g, ' ').trim().slice(0, LONGEST).toWellFormed())
    const filled = [...new Set(values.filter(Boolean))]
    for (const value of filled.slice(0, name === 'rubrique' ? MOST_CATEGORIES : 1)) kept.append(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}
