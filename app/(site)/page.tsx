import type { Metadata } from 'next'

import { HomePage } from '@/components/articles/home-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { siteAndPublisher } from '@/components/seo/structured-data'
import { findHome } from '@/payload/queries/home'
import { homeSeo } from '@/payload/queries/list-pages'
import { findSite } from '@/payload/queries/site'

import { toMetadata } from './metadata'

export const dynamic = 'force-static'
export const revalidate = false

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(homeSeo(site), site)
}

export default async function Page() {
  const [site, home] = await Promise.all([findSite(), findHome()])
  const [organization, webSite] = siteAndPublisher(site, homeSeo(site))
  return (
    <SiteShell site={site}>
      <HomePage home={home} site={site} />
      <JsonLd data={organization} />
      <JsonLd data={webSite} />
    </SiteShell>
  )
}
