import { sitemapIndex, sitemapResponse, urlset } from '@/app/(feeds)/sitemap-xml'
import { findSitemapParts } from '@/payload/queries/sitemap-parts'

export const dynamic = 'force-static'
export const revalidate = false

/** The sitemap; an index of its parts, when it is longer than one file may be. */
export async function GET(): Promise<Response> {
  const parts = await findSitemapParts()
  const [only = []] = parts
  return sitemapResponse(parts.length > 1 ? sitemapIndex(parts) : urlset(only))
}
