import { notFound } from 'next/navigation'
import { cutCover } from '@/app/(site)/blog/[slug]/opengraph-image/cut-cover'
import { drawCover } from '@/app/(site)/blog/[slug]/opengraph-image/draw-cover'
import { findArticleCard } from '@/payload/queries/articles'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** In pixels: https://developers.google.com/search/docs/appearance/structured-data/article asks for these three ratios. */
const SIZES: Record<string, { width: number; height: number }> = {
  '1x1': { width: 900, height: 900 },
  '4x3': { width: 1200, height: 900 },
  '16x9': { width: 1200, height: 675 },
}

/** None at build time: the picture is cut at its first request. */
export async function generateStaticParams() {
  return []
}

/** The cover of an article for search engines, a JPEG: its photograph cut around its focal point, or its drawing around its figures. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; ratio: string }> }) {
  const { slug, ratio } = await params
  const size = Object.hasOwn(SIZES, ratio) ? SIZES[ratio] : undefined
  const cover = size && (await findArticleCard(slug))?.cover
  if (!size || !cover) notFound()
  const picture = cover.kind === 'picture' ? await cutCover(cover.picture, size) : await drawCover(cover, size)
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg' } })
}
