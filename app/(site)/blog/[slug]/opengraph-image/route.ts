import { notFound } from 'next/navigation'
import { findArticleCard } from '@/payload/queries/articles'
import { findSite } from '@/payload/queries/site'

import { articleSharePicture } from './shared-picture'

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

  return articleSharePicture(article, (await findSite()).name)
}
