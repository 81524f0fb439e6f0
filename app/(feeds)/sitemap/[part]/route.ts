import { notFound } from 'next/navigation'
import { sitemapResponse, urlset } from '@/app/(feeds)/sitemap-xml'
import { findSitemapParts } from '@/payload/queries/sitemap-parts'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a part is made at its first request. */
export async function generateStaticParams() {
  return []
}

/** A part of a sitemap that has several, `/sitemap/2.xml`; 404 when it has one. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const [, number] = /^([1-9]\d{0,2})\.xml$/.exec((await params).part) ?? []
  const parts = number ? await findSitemapParts() : []
  const part = parts.length > 1 ? parts[Number(number) - 1] : undefined
  return part ? sitemapResponse(urlset(part)) : notFound()
}
