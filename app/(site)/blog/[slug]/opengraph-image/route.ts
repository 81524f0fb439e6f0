import { notFound } from 'next/navigation'

import { sharePicture } from '@/components/og/share-picture'
import { findArticleCard } from '@/payload/queries/articles'
import { findSite } from '@/payload/queries/site'

import { sharedPicture } from './shared-picture'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: the picture is drawn at its first request. */
export async function generateStaticParams() {
  return []
}

/** The sharing picture of an article: its title next to its picture or drawing. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const article = await findArticleCard((await params).slug)
  if (!article) notFound()

  const { title, category, cover } = article
  const site = await findSite()
  return sharePicture({
    title,
    category: category?.title,
    siteName: site.name,
    motif: cover.motif,
    ...(cover.kind === 'drawing' ? { drawingKey: cover.key } : { picture: await sharedPicture(cover.picture) }),
  })
}
