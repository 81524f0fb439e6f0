import { ListDocument, listMetadata } from '@/app/(site)/blog/list-document'
import { pageNumber } from '@/app/(site)/blog/page-number'
import { listTagged, readPageNumber } from '@/payload/queries/list-pages'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a list is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps) {
  const { slug, number } = await params
  const page = readPageNumber(number)
  return listMetadata(page === null ? null : await listTagged(slug, page))
}

export default async function Page({ params }: PageProps) {
  const { slug, number } = await params
  const href = `/blog/mot-cle/${slug}`
  return <ListDocument list={await listTagged(slug, pageNumber(number, href))} href={href} />
}

interface PageProps {
  params: Promise<{ slug: string; number: string }>
}
