import { redirectOrNotFound } from '@/app/(site)/redirect-or-not-found'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

export async function generateStaticParams() {
  return []
}

/** Every other address: a redirect from an old one, else the site's 404 page. */
export default async function Page({ params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return await redirectOrNotFound(`/${path.join('/')}`)
}
