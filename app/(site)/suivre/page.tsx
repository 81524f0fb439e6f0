import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { FollowPage } from '@/components/follow/follow-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList } from '@/components/seo/structured-data'
import { findFollow } from '@/payload/queries/follow'
import { ownPageSeo } from '@/payload/queries/seo'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

const PAGE = {
  title: 'S’abonner',
  href: '/suivre',
  description: 'Recevoir chaque article dans un lecteur de flux : les adresses des flux, et comment s’en servir.',
}
const BREADCRUMBS = [{ label: 'Accueil', href: '/' }]

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(ownPageSeo(PAGE, site), site)
}

export default async function Page() {
  const [site, follow] = await Promise.all([findSite(), findFollow()])
  return (
    <SiteShell site={site}>
      <FollowPage follow={follow} breadcrumbs={BREADCRUMBS} />
      <JsonLd data={breadcrumbList(BREADCRUMBS, PAGE, ownPageSeo(PAGE, site))} />
    </SiteShell>
  )
}
