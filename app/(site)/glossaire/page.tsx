import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { redirectOrNotFound } from '@/app/(site)/redirect-or-not-found'
import { GlossaryPage } from '@/components/glossary/glossary-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList, definedTermSet } from '@/components/seo/structured-data'
import { isBuilding } from '@/payload/env'
import { findGlossary } from '@/payload/queries/glossary'
import { ownPageSeo } from '@/payload/queries/seo'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

const PAGE = {
  title: 'Glossaire',
  href: '/glossaire',
  description: 'Les sigles du site : ce que chacun veut dire, et où en savoir plus.',
}
const BREADCRUMBS = [{ label: 'Accueil', href: '/' }]

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(ownPageSeo(PAGE, site), site)
}

export default async function Page() {
  const [site, entries] = await Promise.all([findSite(), findGlossary()])
  if (entries.length === 0 && !isBuilding) return redirectOrNotFound(PAGE.href)
  const seo = ownPageSeo(PAGE, site)
  return (
    <SiteShell site={site}>
      <GlossaryPage entries={entries} breadcrumbs={BREADCRUMBS} />
      <JsonLd data={breadcrumbList(BREADCRUMBS, PAGE, seo)} />
      <JsonLd data={definedTermSet(entries, PAGE, seo)} />
    </SiteShell>
  )
}
