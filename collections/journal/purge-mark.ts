import type { Entry, Head } from './chain'

const PURGED: Entry['event'] = 'journal-purged'

/** Returns how the line of a purge names the last line that it removed: the chain is proven from there. */
export function purgeMark({ number, hash }: Head): string {
  return `${number}:${hash}`
}

/** Returns the last line that a purge removed, from the line that says so; null for any other line. */
export function purgedUpTo({ event, documentId }: Pick<Entry, 'documentId' | 'event'>): Head | null {
  if (event !== PURGED) return null
  const [, number, hash] = /^(\d+):([\da-f]{64})$/.exec(documentId ?? '') ?? []
  return number && hash ? { number: Number(number), hash } : null
}
