import type { Metadata } from 'next'
import { headers } from 'next/headers'

import { insteadOf, PreviewDocument, previewMetadata } from '@/app/preview/preview-document'
import { PageContent } from '@/components/pages/page-content'
import { previewPage } from '@/payload/queries/preview'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: IdProps): Promise<Metadata> {
  return previewMetadata(await previewPage((await params).id, await headers()))
}

export default async function PagePreview({ params }: IdProps) {
  const seen = await previewPage((await params).id, await headers())
  if (seen.kind !== 'seen') return insteadOf(seen, await headers())

  return (
    <PreviewDocument kind="page" seen={seen}>
      <PageContent page={seen.view} />
    </PreviewDocument>
  )
}

interface IdProps {
  params: Promise<{ id: string }>
}
