import { feedResponse } from '@/app/(feeds)/feed-response'
import { findFeed } from '@/payload/queries/feed'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

/** JSON Feed of the newest articles. */
export async function GET(): Promise<Response> {
  const [site, feed] = await Promise.all([findSite(), findFeed()])
  return feedResponse(feed, site, 'json')
}
