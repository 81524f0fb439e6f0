import { headers } from 'next/headers'
import { articleSharePicture } from '@/app/(site)/blog/[slug]/opengraph-image/shared-picture'
import { previewArticle } from '@/payload/queries/preview'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-dynamic'

/** The sharing picture of an article as it will be: the one that was chosen, else the one drawn from its latest version. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const seen = await previewArticle((await params).id, await headers())
  if (seen.kind !== 'seen') return new Response(null, { status: 404 })
  const { image } = seen.view.meta
  if (image) return new Response(null, { status: 307, headers: { location: image.src } })
  return articleSharePicture(seen.view, (await findSite()).name)
}
