import type { Where } from 'payload'
import { parisMonth } from '../editorial/paris-day'

/** The kinds of lists that hold some of the articles. */
export type ListKind = 'category' | 'dossier' | 'author' | 'tag' | 'month'

/**
 * Every article, or those of a category, of a dossier, signed by somebody (ids), with a keyword (`tag:ess`), of a month in
 * Paris (`month:2025-11`).
 */
export type ListName = 'all' | `${ListKind}:${string}`

/** Equal dates always in the same order. */
export const NEWEST_FIRST = ['-publishedAt', '-id']
export const OLDEST_FIRST = ['publishedAt', 'id']

/** On each page of a list. */
export const ARTICLES_A_PAGE = 8

/** Returns how many pages a list of so many articles has: one, also when it is empty. */
export function pageCountOf(articles: number): number {
  return Math.max(1, Math.ceil(articles / ARTICLES_A_PAGE))
}

/** The number of a list's page as written in its address, or null for anything but a plain whole number from 1. */
export function readPageNumber(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}

/** Returns the query for the articles of a list. */
export function inList(list: ListName): Where {
  const [kind, id] = list.split(':') as ['all', undefined] | [ListKind, string]
  switch (kind) {
    case 'all':
      return {}
    case 'author':
      return { authors: { in: [id] } }
    case 'tag':
      return { tagSlugs: { in: [id] } }
    case 'month': {
      const month = parisMonth(id)
      if (!month) throw new Error(`${id} is no month`)
      const { start, end } = month
      return { and: [{ publishedAt: { greater_than_equal: start } }, { publishedAt: { less_than: end } }] }
    }
    default:
      return { [kind]: { equals: id } }
  }
}

/** Returns the order of a list: a dossier is read from its beginning. */
export function orderOf(list: ListName): string[] {
  return list.startsWith('dossier:') ? OLDEST_FIRST : NEWEST_FIRST
}
