import { ListDocument, listMetadata } from '@/app/(site)/blog/list-document'
import { pageNumber } from '@/app/(site)/blog/page-number'
import { listArticles, readPageNumber } from '@/payload/queries/list-pages'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a list is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: NumberProps) {
  const number = readPageNumber((await params).number)
  return listMetadata(number === null ? null : await listArticles(number))
}

export default async function Page({ params }: NumberProps) {
  const number = pageNumber((await params).number, '/blog')
  return <ListDocument list={await listArticles(number)} href={`/blog/page/${number}`} />
}

interface NumberProps {
  params: Promise<{ number: string }>
}
