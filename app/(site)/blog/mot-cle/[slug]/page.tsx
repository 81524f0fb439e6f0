import { ListDocument, listMetadata } from '@/app/(site)/blog/list-document'
import { listTagged } from '@/payload/queries/list-pages'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a list is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: SlugProps) {
  return listMetadata(await listTagged((await params).slug, 1))
}

export default async function Page({ params }: SlugProps) {
  const { slug } = await params
  return <ListDocument list={await listTagged(slug, 1)} href={`/blog/mot-cle/${slug}`} />
}

interface SlugProps {
  params: Promise<{ slug: string }>
}
