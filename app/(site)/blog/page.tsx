import { ListDocument, listMetadata } from '@/app/(site)/blog/list-document'
import { listArticles } from '@/payload/queries/list-pages'

export const dynamic = 'force-static'
export const revalidate = false

export async function generateMetadata() {
  return listMetadata(await listArticles(1))
}

export default async function Page() {
  return <ListDocument list={await listArticles(1)} href="/blog" />
}
