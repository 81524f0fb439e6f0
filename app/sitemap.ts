import type { MetadataRoute } from 'next'
import { findSitemap } from '@/payload/queries/sitemap'

export const dynamic = 'force-static'
export const revalidate = false

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return await findSitemap()
}
