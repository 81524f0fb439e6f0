/*
 * The addresses with a parameter that are more than a document's own. A test compares them with the routes of `app/`.
 */

export const ALL_ARTICLES = '/blog'
/** A list's address with the number of one of its pages. `/blog` alone is the list of all articles. */
const PAGE_OF_LIST =
  /^(\/blog(?:\/(?:categorie|dossier|auteur|mot-cle)\/[^/]+|\/[12]\d{3}\/(?:0[1-9]|1[0-2]))?)\/page\/([^/]+)$/
/** Next prefers `/blog/categorie/[slug]` and its like, and `/blog/page/[number]`. */
const SHARING_PICTURE =
  /^(\/blog\/(?!(?:page|categorie|dossier|auteur|mot-cle)\/)[^/]+)\/opengraph-image(?:\/(?:1x1|4x3|16x9))?$/

/** The feed of a list but that of all articles, whose address has no parameter. */
const FEED = /^(\/blog\/(?:categorie|dossier|auteur|mot-cle)\/[^/]+)\/flux\.(?:xml|atom|json)$/

/** A part of a sitemap that has several. */
const SITEMAP_PART = /^\/sitemap\/[1-9]\d{0,2}\.xml$/

export interface PageOfList {
  /** The address of the list. */
  list: string
  /** As it is written. */
  number: string
  /** The address whose redirect readers follow when there is no such page: a list that moved takes its pages along. */
  redirectedAs: string
}

/** Returns the page of a list that has this path; null for the path of anything else. */
export function pageOfList(path: string): PageOfList | null {
  const [, list, number] = PAGE_OF_LIST.exec(path) ?? []
  if (list === undefined || number === undefined) return null
  return { list, number, redirectedAs: list === ALL_ARTICLES ? path : list }
}

/** Returns the address of the article whose sharing picture has this path; null for the path of anything else. */
export function picturedArticle(path: string): string | null {
  return SHARING_PICTURE.exec(path)?.[1] ?? null
}

/** Returns the address of the list whose feed has this path; null for the path of anything else. */
export function listOfFeed(path: string): string | null {
  return FEED.exec(path)?.[1] ?? null
}

/** Returns whether this path may be that of a part of the sitemap: its route knows how many there are. */
export function isSitemapPart(path: string): boolean {
  return SITEMAP_PART.test(path)
}
