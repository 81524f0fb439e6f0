import { ListDocument, listMetadata } from '@/app/(site)/blog/list-document'
import { listMonth } from '@/payload/queries/list-pages'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a list is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: MonthProps) {
  return listMetadata(await listMonth(await monthOf(params), 1))
}

export default async function Page({ params }: MonthProps) {
  const month = await monthOf(params)
  return <ListDocument list={await listMonth(month, 1)} href={`/blog/${month.replace('-', '/')}`} />
}

/** « 2025-11 »: Next has one name for what follows `/blog/`, a year or the slug of an article. */
async function monthOf(params: MonthProps['params']) {
  const { slug: year, month } = await params
  return `${year}-${month}`
}

interface MonthProps {
  params: Promise<{ slug: string; month: string }>
}
