import type { MetadataRoute } from 'next'
import { absoluteUrl } from '@/payload/queries/seo'

export const dynamic = 'force-static'
export const revalidate = false

/**
 * Forbids nothing: a robot that may not read an address never sees its `noindex`, and lists it when a page links to it.
 * What is not to be found says so itself (`payload/server/headers.ts`).
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: ['/sitemap.xml', '/sitemap-actualites.xml'].map(absoluteUrl),
  }
}
