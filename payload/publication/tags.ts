import { decodedPath } from './addresses'
import type { ListName } from './lists'

/*
 * The words by which a page says what it shows, and a change says what it changed. A page that bears a tag is rendered
 * anew once that tag is expired.
 */

export type Aspect = 'whole' | 'card' | 'text' | 'name'

/**
 * The document is on the page: all of it, or as little as a feed reader gets (`text`), a card or a name. A link to it
 * that dies with it shows its name, and so does one that has no target to lead to yet.
 */
export const documentTag = (collection: string, id: string, aspect: Aspect = 'whole') =>
  aspect === 'whole' ? `${collection}:${id}` : `${collection}:${id}:${aspect}`

/** What stands at this path, or that nothing does. `/%C3%A9t%C3%A9/` and `/été` are one address. */
export const addressTag = (path: string) => `address:${decodedPath(path).replace(/(?<=.)\/+$/, '')}`

/** Which articles a list holds, and in what order: all its pages. */
export const listTag = (list: ListName) => `list:${list}`

/** How far down a list its beginning may be shown apart from it: in the feed. */
export const LONGEST_BEGINNING = 20

/** The first `length` articles of a list: on the home page, in the feed, « À lire aussi ». */
export const beginningTag = (list: ListName, length: number) => `beginning:${list}:${length}`

/** Which articles stand before and after this one in the list of all. */
export const besideTag = (articleId: string) => `beside:${articleId}`

/** How many articles each category holds. */
export const COUNTS = 'counts'

/** Titles and addresses of all categories. */
export const CATEGORIES = 'categories'

/** Addresses of everything public, with the dates of their texts. */
export const SITEMAP = 'sitemap'

/** Name and menus, on every page. */
export const SITE = 'site'

/** What the home page was told to put forward. */
export const FRONT_PAGE = 'front-page'
