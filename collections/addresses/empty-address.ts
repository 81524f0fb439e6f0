import type { Payload } from 'payload'
import { addressOf, decodedPath, documentAddress } from '@/payload/publication/addresses'
import { addressTag } from '@/payload/publication/cache-tags'
import { redirectFrom } from '@/payload/publication/follow-redirect'
import { tagPage } from '@/payload/server/page-tags'
import { RESERVED_ARTICLE_SLUGS, RESERVED_PAGE_SLUGS } from './reserved-slugs'

const RESERVED: Record<string, readonly string[]> = {
  [addressOf('articles', '')]: RESERVED_ARTICLE_SLUGS,
  [addressOf('pages', '')]: RESERVED_PAGE_SLUGS,
}

/**
 * Returns whether neither a document, in whatever state, nor a redirect has this path: its page would be the site's 404,
 * at thirty times the price of two questions with an index. The page under way is asked anew once something stands
 * there. False for every path that something else may answer.
 */
export async function isEmptyAddress(payload: Payload, path: string): Promise<boolean> {
  const decoded = decodedPath(path)
  const place = documentAddress(decoded)
  if (!place || isOfSomethingElse(decoded, place.slug)) return false
  tagPage(addressTag(decoded))
  const { collection, slug } = place
  const found = await payload.db.findOne({ collection, where: { slug: { equals: slug } }, select: { slug: true } })
  return found === null && (await redirectFrom({ payload, ownHosts: new Set() }, decoded)) === null
}

/** Files have a dot in their name; Next's own addresses begin with a line. */
function isOfSomethingElse(path: string, slug: string): boolean {
  const place = path.slice(0, path.length - slug.length)
  return slug.includes('.') || slug.startsWith('_') || Boolean(RESERVED[place]?.includes(slug))
}
