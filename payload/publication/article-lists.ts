import type { Where } from 'payload'

/** Every article, or those of a category, of a dossier, or signed by somebody. */
export type ListName = 'all' | `category:${string}` | `dossier:${string}` | `author:${string}`

/** Equal dates always in the same order. */
export const NEWEST_FIRST = ['-publishedAt', '-id']
export const OLDEST_FIRST = ['publishedAt', 'id']

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
