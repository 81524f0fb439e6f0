import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toMetadata } from '@/app/(site)/metadata'
import { SiteShell } from '@/components/layout/site-shell'
import { SearchPage } from '@/components/search/search-page'
import { findSearch, searchSeo } from '@/payload/queries/search'
import { findSite } from '@/payload/queries/site'

// The front keeps the pages of results, each under its one address.
export const dynamic = 'force-dynamic'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const search = await findSearch(await searchParams)
  const site = await findSite()
  return search ? toMetadata(searchSeo(search, site), site) : {}
}

export default async function Page({ searchParams }: Props) {
  const search = await findSearch(await searchParams)
  if (!search) notFound()
  return (
    <SiteShell site={await findSite()}>
      <SearchPage search={search} />
    </SiteShell>
  )
}
