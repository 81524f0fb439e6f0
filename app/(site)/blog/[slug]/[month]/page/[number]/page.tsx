import { ListDocument, listMetadata } from '@/app/(site)/blog/list-document'
import { pageNumber } from '@/app/(site)/blog/page-number'
import { listMonth, readPageNumber } from '@/payload/queries/list-pages'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** `slug` is the year: Next has one name for what follows `/blog/`. None at build time: a list is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps) {
  const { slug: year, month, number } = await params
  const page = readPageNumber(number)
  return listMetadata(page === null ? null : await listMonth(`${year}-${month}`, page))
}

export default async function Page({ params }: PageProps) {
  const { slug: year, month, number } = await params
  const href = `/blog/${year}/${month}`
  return <ListDocument list={await listMonth(`${year}-${month}`, pageNumber(number, href))} href={href} />
}

interface PageProps {
  params: Promise<{ slug: string; month: string; number: string }>
}
