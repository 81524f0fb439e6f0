import { type ListFeedProps, listFeed } from '@/app/(feeds)/list-feed'
import { findCategoryFeed } from '@/payload/queries/feed'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a feed is made at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function GET(_request: Request, props: ListFeedProps): Promise<Response> {
  return await listFeed(props, '/blog/categorie', findCategoryFeed)
}
