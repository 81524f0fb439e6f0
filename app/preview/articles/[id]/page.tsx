import type { Metadata } from 'next'
import { headers } from 'next/headers'

import { insteadOf, PreviewDocument, previewMetadata } from '@/app/preview/preview-document'
import { ArticlePage } from '@/components/articles/article-page/article-page'
import { previewArticle } from '@/payload/queries/preview'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: IdProps): Promise<Metadata> {
  return previewMetadata(await previewArticle((await params).id, await headers()))
}

export default async function ArticlePreview({ params }: IdProps) {
  const seen = await previewArticle((await params).id, await headers())
  if (seen.kind !== 'seen') return insteadOf(seen, await headers())

  return (
    <PreviewDocument kind="article" seen={seen} section={seen.view.category?.href}>
      <ArticlePage article={seen.view} />
    </PreviewDocument>
  )
}

interface IdProps {
  params: Promise<{ id: string }>
}
