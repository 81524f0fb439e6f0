/** Where each kind of document has a page of its own. */
const PLACES = {
  articles: '/blog/',
  pages: '/',
  categories: '/blog/categorie/',
  dossiers: '/blog/dossier/',
  people: '/blog/auteur/',
} as const

export type AddressedSlug = keyof typeof PLACES

/** Returns the path of a document's page on this site: `/blog/mon-article`. */
export function addressOf(collection: AddressedSlug, slug: string | null | undefined): string {
  return `${PLACES[collection]}${slug}`
}

/** Returns a path with its encodings undone; as it is when it has one that no browser makes. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
