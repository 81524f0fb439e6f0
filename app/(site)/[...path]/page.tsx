import { leaveMissingPage } from '@/app/(site)/missing-page'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

export async function generateStaticParams() {
  return []
}

/** Every other address: an old one that was redirected, else 404 in the site's dress. */
export default async function Page({ params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return await leaveMissingPage(`/${path.join('/')}`)
}
