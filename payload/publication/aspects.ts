import { type AddressedSlug, addressOf } from './addresses'
import { type Aspect, addressTag, documentTag } from './cache-tags'
import { isSame } from './change'

/** The fields that a card of an article shows: never the text itself. */
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

/** What the feeds show of an article: the whole of what is read, and whether it is an example, which they leave out. */
export const FEED_FIELDS = [
  'title',
  'slug',
  'excerpt',
  'publishedAt',
  'revisedAt',
  'category',
  'tags',
  'authors',
  'cover',
  'sample',
  'body',
] as const

type Fields = { [Part in Exclude<Aspect, 'whole'>]?: readonly string[] }

/** The fields of each part of a document; a collection that is not here is shown whole. */
const PARTS: Record<string, Fields> = {
  articles: {
    card: CARD_FIELDS,
    text: FEED_FIELDS,
    name: ['title', 'slug'],
  },
  pages: { name: ['title', 'slug'] },
  categories: { name: ['title', 'slug'], mark: ['mark'] },
  dossiers: { card: ['title', 'slug', 'description'], name: ['title', 'slug'] },
  people: { name: ['name'], link: ['name', 'slug'] },
}

type Row = Record<string, unknown>
type Saved = Row & { id: string }

/**
 * Returns the tags of the pages that show a changed part of a document, or the whole of it. Null means that visitors do
 * not see the document.
 */
export function aspectTags(collection: string, before: Saved | null, after: Saved | null): string[] {
  const row = after ?? before
  if (!row) return []
  const isOther = (fields: readonly string[]) => !before || !after || !isSame(pick(before, fields), pick(after, fields))
  const parts = Object.entries(PARTS[collection] ?? {}) as [Aspect, readonly string[]][]
  const changed = parts.filter(([, fields]) => isOther(fields))
  return [documentTag(collection, row.id), ...changed.map(([part]) => documentTag(collection, row.id, part))]
}

/** Returns the tag of the address that a document takes with this write, if it takes one. */
export function takenAddressTags(collection: AddressedSlug, was: Row | null, is: Row | null): string[] {
  return is && is.slug !== was?.slug ? [addressTag(addressOf(collection, is.slug as string | null))] : []
}

function pick(row: Row, fields: readonly string[]) {
  return Object.fromEntries(fields.map((field) => [field, row[field]]))
}
