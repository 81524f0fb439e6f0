import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { ArchivesPage } from '@/components/archives/archives-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList } from '@/components/seo/structured-data'
import { findArchives } from '@/payload/queries/archives'
import { ownPageSeo } from '@/payload/queries/seo'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

const PAGE = {
  title: 'Archives',
  href: '/blog/archives',
  description: 'Toutes les actualités, mois par mois, par mot-clé, par dossier et par signature.',
}
const BREADCRUMBS = [
  { label: 'Accueil', href: '/' },
  { label: 'Toutes les actualités', href: '/blog' },
]

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(ownPageSeo(PAGE, site), site)
}

export default async function Page() {
  const [site, archives] = await Promise.all([findSite(), findArchives()])
  return (
    <SiteShell site={site} section="/blog">
      <ArchivesPage archives={archives} breadcrumbs={BREADCRUMBS} />
      <JsonLd data={breadcrumbList(BREADCRUMBS, PAGE, ownPageSeo(PAGE, site))} />
    </SiteShell>
  )
}
