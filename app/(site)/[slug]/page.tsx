import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { redirectOrNotFound } from '@/app/(site)/redirect-or-not-found'
import { SiteShell } from '@/components/layout/site-shell'
import { PageContent } from '@/components/pages/page-content'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList } from '@/components/seo/structured-data'
import { findPage, pageSeo } from '@/payload/queries/page-views'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false
export const dynamicParams = true

/** None at build time: a page is rendered at its first request, whatever the database. */
export async function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: SlugProps): Promise<Metadata> {
  const [page, site] = await Promise.all([findPage((await params).slug), findSite()])
  return page ? toMetadata(pageSeo(page, site), site) : {}
}

export default async function Page({ params }: SlugProps) {
  const { slug } = await params
  const page = await findPage(slug)
  if (!page) return redirectOrNotFound(`/${slug}`)

  const site = await findSite()
  return (
    <SiteShell site={site}>
      <PageContent page={page} />
      <JsonLd data={breadcrumbList(page.breadcrumbs, page, pageSeo(page, site))} />
    </SiteShell>
  )
}

interface SlugProps {
  params: Promise<{ slug: string }>
}
