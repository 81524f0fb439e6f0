import type { DraftableSlug } from './public-row'

/** The path under which each kind of document has its page. */
const PLACES = {
  articles: '/blog/',
  pages: '/',
  categories: '/blog/categorie/',
  dossiers: '/blog/dossier/',
  people: '/blog/auteur/',
} as const

export type AddressedSlug = keyof typeof PLACES

/** Whether documents of this collection have a page of the site. */
export function isAddressed(collection: string): collection is AddressedSlug {
  return Object.hasOwn(PLACES, collection)
}

/** Returns the path of a document's page on this site: `/blog/mon-article`. */
export function addressOf(collection: AddressedSlug, slug: string | null | undefined): string {
  return `${PLACES[collection]}${slug}`
}

/** Returns the path of the list of a keyword's articles, from its slug. */
export function tagAddress(slug: string): string {
  return `/blog/mot-cle/${slug}`
}

/** Returns the path of the list of a month's articles: `/blog/2025/11`, from « 2025-11 ». */
export function monthAddress(month: string): string {
  return `/blog/${month.replace('-', '/')}`
}

/** Returns which list without a document has this path: that of a keyword, or of a month; null for any other path. */
export function listAddress(path: string): `tag:${string}` | `month:${string}` | null {
  const [, slug] = /^\/blog\/mot-cle\/([^/]+)$/.exec(path) ?? []
  if (slug) return `tag:${slug}`
  const [, year, month] = /^\/blog\/([12]\d{3})\/(0[1-9]|1[0-2])$/.exec(path) ?? []
  return year && month ? `month:${year}-${month}` : null
}

/** Returns which document has its page at this path, if there is one; null for a path where none can be. */
export function documentAddress(path: string): { collection: AddressedSlug; slug: string } | null {
  const places = (Object.entries(PLACES) as [AddressedSlug, string][]).toSorted(([, a], [, b]) => b.length - a.length)
  const [collection, place] = places.find(([, start]) => path.startsWith(start)) ?? []
  const slug = path.slice(place?.length)
  return collection && slug && !slug.includes('/') ? { collection, slug } : null
}

/** Returns the path of a document's preview, which exists before the document has a slug. */
export function previewAddress(collection: DraftableSlug, id: string): string {
  return `/preview/${collection}/${encodeURIComponent(id)}`
}

/** Returns the path of a document's form in the admin. */
export function formAddress(collection: DraftableSlug, id: string): string {
  return `/admin/collections/${collection}/${encodeURIComponent(id)}`
}

/** Returns the path of a document's form while it is in the trash. */
export function trashedFormAddress(collection: DraftableSlug, id: string): string {
  return `/admin/collections/${collection}/trash/${encodeURIComponent(id)}`
}

/** Returns the path of the admin's login, which leads on to a path of this site. */
export function loginAddress(path: string): string {
  return `/admin/login?redirect=${encodeURIComponent(path)}`
}

/** Returns a path with its encodings undone; as it is when it has one that no browser makes. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
