import type { Payload, Where } from 'payload'
import { parisDay, parisDayOf } from '../editorial/paris-day'
import { ARTICLES_A_PAGE, inList, type ListName, OLDEST_FIRST, orderOf } from '../publication/article-lists'
import { AS_VISITOR } from './reader'
import type { LinkView } from './views'

/** A list of fewer pages is leafed through. */
const MANY_PAGES = 12

/**
 * Returns the years of a list's articles in its order, each with the address of the page where it begins; none for a list
 * of few pages. The page under way must bear the tag of the list.
 */
export async function yearsOf(
  payload: Payload,
  list: ListName,
  { href, pageCount, total }: { href: string; pageCount: number; total: number },
): Promise<LinkView[]> {
  if (pageCount < MANY_PAGES) return []
  const isOldestFirst = orderOf(list) === OLDEST_FIRST
  const [first, last] = await Promise.all([yearAt(payload, list, 'publishedAt'), yearAt(payload, list, '-publishedAt')])
  const years = Array.from({ length: last - first + 1 }, (_, index) => (isOldestFirst ? first + index : last - index))
  const places = await Promise.all(years.map((year) => countBefore(payload, list, year, isOldestFirst)))
  return years.flatMap((year, index) => {
    const place = places[index] ?? 0
    const isEmpty = place === (places[index + 1] ?? total)
    const page = Math.floor(place / ARTICLES_A_PAGE) + 1
    return isEmpty ? [] : [{ label: String(year), href: page === 1 ? href : `${href}/page/${page}` }]
  })
}

/** The year in Paris of the first article in an order. */
async function yearAt(payload: Payload, list: ListName, sort: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { publishedAt: true },
    sort,
    where: inList(list),
  })
  return Number(parisDayOf(docs[0]?.publishedAt ?? '').slice(0, 4))
}

/** How many articles come before those of a year. */
async function countBefore(payload: Payload, list: ListName, year: number, isOldestFirst: boolean): Promise<number> {
  const start = (of: number) => parisDay(`${of}-01-01`)?.start
  const before: Where = isOldestFirst
    ? { publishedAt: { less_than: start(year) } }
    : { publishedAt: { greater_than_equal: start(year + 1) } }
  return await count(payload, { and: [inList(list), before] })
}

async function count(payload: Payload, where: Where): Promise<number> {
  return (await payload.count({ collection: 'articles', overrideAccess: false, user: null, where })).totalDocs
}
