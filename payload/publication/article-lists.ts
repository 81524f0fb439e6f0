import type { Where } from 'payload'

/** Every article, or those of a category, of a dossier, or signed by somebody. */
export type ListName = 'all' | `category:${string}` | `dossier:${string}` | `author:${string}`

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
  const [kind, id] = list.split(':') as [string, string | undefined]
  if (!id) return {}
  return kind === 'author' ? { authors: { in: [id] } } : { [kind]: { equals: id } }
}

/** Returns the order of a list: a dossier is read from its beginning. */
export function orderOf(list: ListName): string[] {
  return list.startsWith('dossier:') ? OLDEST_FIRST : NEWEST_FIRST
}
