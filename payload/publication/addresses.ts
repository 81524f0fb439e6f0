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
