import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { SiteMapPage } from '@/components/archives/site-map-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList } from '@/components/seo/structured-data'
import { findSiteMap } from '@/payload/queries/archives'
import { ownPageSeo } from '@/payload/queries/seo'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

const PAGE = {
  title: 'Plan du site',
  href: '/plan-du-site',
  description: 'Les rubriques, les dossiers, les pages et les mois du site, sur une page.',
}
const BREADCRUMBS = [{ label: 'Accueil', href: '/' }]

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(ownPageSeo(PAGE, site), site)
}

export default async function Page() {
  const [site, map] = await Promise.all([findSite(), findSiteMap()])
  return (
    <SiteShell site={site}>
      <SiteMapPage map={map} breadcrumbs={BREADCRUMBS} />
      <JsonLd data={breadcrumbList(BREADCRUMBS, PAGE, ownPageSeo(PAGE, site))} />
    </SiteShell>
  )
}
