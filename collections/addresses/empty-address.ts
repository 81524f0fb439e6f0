import type { Payload } from 'payload'
import { decodedPath, documentAddress, listAddress } from '@/payload/publication/addresses'
import { inList, type ListName, pageCountOf, readPageNumber } from '@/payload/publication/article-lists'
import { addressTag, listTag } from '@/payload/publication/cache-tags'
import { redirectFrom } from '@/payload/publication/follow-redirect'
import { tagPage } from '@/payload/server/page-tags'
import { ALL_ARTICLES, isSitemapPart, listOfFeed, pageOfList, picturedArticle } from './dynamic-addresses'

/**
 * Returns whether the page of this path would be the site's 404: neither a document, in whatever state, nor a page of a
 * list nor a redirect is there. Questions with an index answer, at a thirtieth of the price of a render. The page under way
 * is asked anew once something stands there. It knows what depends on the database: neither routes without a parameter nor
 * files, which `payload/server/fixed-paths.ts` knows.
 */
export async function isEmptyAddress(payload: Payload, path: string): Promise<boolean> {
  const asked = decodedPath(path)
  if (isSitemapPart(asked)) return false
  tagPage(addressTag(asked))
  const article = picturedArticle(asked)
  if (article) return (await documentAt(payload, article)) === null
  const page = pageOfList(asked)
  if (page) return await isEmptyPage(payload, page)
  const list = listOfFeed(asked) ?? (listAddress(asked) ? asked : null)
  if (list) return (await listAt(payload, list)) === null && !(await hasRedirect(payload, list))
  return (await documentAt(payload, asked)) === null && !(await hasRedirect(payload, asked))
}

async function isEmptyPage(payload: Payload, page: NonNullable<ReturnType<typeof pageOfList>>): Promise<boolean> {
  const number = readPageNumber(page.number)
  if (number === null) return true
  const list = await listAt(payload, page.list)
  if (list && (number === 1 || number <= (await pagesOf(payload, list)))) return false
  return !(await hasRedirect(payload, page.redirectedAs))
}

/** Returns the list that has this address, null when there is none. */
async function listAt(payload: Payload, path: string): Promise<ListName | null> {
  if (path === ALL_ARTICLES) return 'all'
  const list = listAddress(path)
  if (list) return (await countOf(payload, list)) > 0 ? list : null
  const kind = LISTED_BY.get(documentAddress(path)?.collection)
  const id = await documentAt(payload, path)
  return kind && id ? `${kind}:${id}` : null
}

const LISTED_BY = new Map<string | undefined, 'category' | 'dossier' | 'author'>([
  ['categories', 'category'],
  ['dossiers', 'dossier'],
  ['people', 'author'],
])

async function pagesOf(payload: Payload, list: ListName): Promise<number> {
  return pageCountOf(await countOf(payload, list))
}

/** A list without a document is there as long as it has articles. */
async function countOf(payload: Payload, list: ListName): Promise<number> {
  tagPage(listTag(list))
  const where = inList(list)
  const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: false, user: null, where })
  return totalDocs
}

/** Returns the id of the document, in whatever state, that has its page at this path; null when there is none. */
async function documentAt(payload: Payload, path: string): Promise<string | null> {
  const place = documentAddress(path)
  if (!place) return null
  tagPage(addressTag(path))
  const where = { slug: { equals: place.slug } }
  const { collection } = place
  return (await payload.db.findOne<{ id: string }>({ collection, where, select: { slug: true } }))?.id ?? null
}

async function hasRedirect(payload: Payload, path: string): Promise<boolean> {
  tagPage(addressTag(path))
  return (await redirectFrom({ payload, ownHosts: new Set() }, path)) !== null
}
