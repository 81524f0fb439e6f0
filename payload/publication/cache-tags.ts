import { decodedPath } from './addresses'
import type { ListKind, ListName } from './article-lists'

/*
 * Cache tags: a page bears one for each thing that it shows, and a write expires one for each thing that it changed. A
 * page is rendered anew once one of its tags has expired.
 */

export type Aspect = 'whole' | 'card' | 'text' | 'name' | 'link' | 'mark'

/**
 * The document is on the page: all of it, the text that a feed reader gets (`text`), a card or a name. A link to it
 * counts as its name, also while the document is not public; but for people, whose name often stands alone (`link`).
 */
export const documentTag = (collection: string, id: string, aspect: Aspect = 'whole') =>
  aspect === 'whole' ? `${collection}:${id}` : `${collection}:${id}:${aspect}`

/** The document at this path, or its absence. `/%C3%A9t%C3%A9/` and `/été` are one address. */
export const addressTag = (path: string) => `address:${decodedPath(path).replace(/(?<=.)\/+$/, '')}`

/** The articles of a list and their order, on all its pages. */
export const listTag = (list: ListName) => `list:${list}`

/** The length of the longest beginning of a list that a page shows: the feed's. */
export const LONGEST_BEGINNING = 20

/** The first `length` articles of a list: on the home page, in the feed, « À lire aussi ». */
export const beginningTag = (list: ListName, length: number) => `beginning:${list}:${length}`

/** The articles before and after this one in the list of all. */
export const adjacentTag = (articleId: string) => `adjacent:${articleId}`

/** All lists of a kind, with their number of articles: on the page of archives. */
export const indexTag = (kind: Exclude<ListKind, 'category'>) => `index:${kind}`

/** The titles of all pages. */
export const PAGES = 'pages'

/** The number of articles in each category. */
export const COUNTS = 'counts'

/** Titles and addresses of all categories. */
export const CATEGORIES = 'categories'

/** Addresses of everything public, with the dates of their texts. */
export const SITEMAP = 'sitemap'

/** Name and menus, on every page. */
export const SITE = 'site'

/** The article and the dossier that the settings put forward on the home page. */
export const FRONT_PAGE = 'front-page'

/** The entries of the glossary, on its page. */
export const GLOSSARY = 'glossary'

/** Whether there is a glossary: on the pages that lead to it. */
export const HAS_GLOSSARY = 'has-glossary'

/** A text has this word, which the glossary explains or may explain one day. */
export const acronymTag = (spelling: string) => `acronym:${spelling}`

/** Everything that a search may find. */
export const SEARCH = 'search'

/** The articles that are nearest to this one, by their words. */
export const nearestTag = (articleId: string) => `nearest:${articleId}`

/** What is near to what: the index of the search was made, or made anew. */
export const NEAREST = 'nearest'

/** REST read this document for an answer, or any of the collection; a global is a collection of one. */
export const restTag = (collection: string, id?: string) =>
  id === undefined ? `rest:${collection}` : `rest:${collection}:${id}`

/** What the staff reads of a document was written: on no page, for the search of the staff. */
export const writtenTag = (collection: string, id: string) => `${WRITTEN}${documentTag(collection, id)}`

/** Returns the tag of the document that was written; null for any other tag. */
export const writtenKey = (tag: string) => (tag.startsWith(WRITTEN) ? tag.slice(WRITTEN.length) : null)

const WRITTEN = 'written:'
