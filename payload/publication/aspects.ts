import { type AddressedSlug, addressOf } from './addresses'
import { isSame } from './change'
import { type Aspect, addressTag, documentTag } from './tags'

/** What a card of an article shows: never the text itself. */
export const CARD_FIELDS = [
  'title',
  'slug',
  'excerpt',
  'category',
  'cover',
  'coverKey',
  'publishedAt',
  'readingMinutes',
  'sample',
] as const

type Fields = { [Part in Exclude<Aspect, 'whole'>]?: readonly string[] }

/** What each part of a document consists of; a collection that is not here is shown whole. */
const PARTS: Record<string, Fields> = {
  articles: {
    card: CARD_FIELDS,
    text: ['title', 'slug', 'excerpt', 'publishedAt', 'category', 'authors', 'body'],
    name: ['title', 'slug'],
  },
  pages: { name: ['title', 'slug'] },
  categories: { name: ['title', 'slug'] },
  dossiers: { name: ['title', 'slug'] },
  people: { name: ['name'] },
}

type Row = Record<string, unknown>

/**
 * Returns the tags of the pages that show something of a document which is otherwise than it was: the whole of it or a
 * part. Null stands for what visitors do not see.
 */
export function aspectTags(collection: string, id: string, before: Row | null, after: Row | null): string[] {
  const isOther = (fields: readonly string[]) => !before || !after || !isSame(pick(before, fields), pick(after, fields))
  const parts = Object.entries(PARTS[collection] ?? {}) as [Aspect, readonly string[]][]
  const changed = parts.filter(([, fields]) => isOther(fields))
  return [documentTag(collection, id), ...changed.map(([part]) => documentTag(collection, id, part))]
}

/** Returns the tag of the address that a document takes with this write, if it takes one. */
export function takenAddressTags(collection: AddressedSlug, was: Row | null, is: Row | null): string[] {
  return is && is.slug !== was?.slug ? [addressTag(addressOf(collection, is.slug as string | null))] : []
}

function pick(row: Row, fields: readonly string[]) {
  return Object.fromEntries(fields.map((field) => [field, row[field]]))
}
