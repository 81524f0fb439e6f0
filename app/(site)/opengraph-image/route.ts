import { sharePicture } from '@/components/og/share-picture'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

/** The default sharing picture. */
export async function GET() {
  const site = await findSite()
  return sharePicture({ title: site.tagline, siteName: site.name, motif: 'cooperation' })
}
