import type { Metadata } from 'next'

import { NotFound } from '@/components/errors/not-found'
import { SiteShell } from '@/components/layout/site-shell'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return { title: `Page introuvable · ${site.name}`, robots: { index: false } }
}

/** The document that the front server sends, with status 404, for every public address that leads nowhere. */
export default async function Page() {
  return (
    <SiteShell site={await findSite()}>
      <NotFound />
    </SiteShell>
  )
}
