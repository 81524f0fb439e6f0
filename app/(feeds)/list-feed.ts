import { notFound, permanentRedirect } from 'next/navigation'
import { feedFormat, feedResponse } from '@/app/(feeds)/feed-response'
import type { FeedView } from '@/payload/queries/feed'
import { findRedirect } from '@/payload/queries/redirects'
import { findSite } from '@/payload/queries/site'

export interface ListFeedProps {
  params: Promise<{ slug: string; feed: string }>
}

/** Returns the feed of a list below `folder`; 308 to the feed of where that list moved, else 404. */
export async function listFeed(
  { params }: ListFeedProps,
  folder: string,
  findFeed: (slug: string) => Promise<FeedView | null>,
): Promise<Response> {
  const { slug, feed: file } = await params
  const format = feedFormat(file) ?? notFound()
  const feed = await findFeed(slug)
  if (feed) return feedResponse(feed, await findSite(), format)
  const moved = await findRedirect(`${folder}/${slug}`)
  if (moved?.startsWith('/blog/')) permanentRedirect(`${moved}/${file}`)
  notFound()
}
