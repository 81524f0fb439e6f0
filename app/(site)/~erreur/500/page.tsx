import type { Metadata } from 'next'

import { ServerError } from '@/components/errors/server-error'
import { siteWithoutData } from '@/components/errors/site-without-data'
import { SiteShell } from '@/components/layout/site-shell'

export const dynamic = 'force-static'
export const revalidate = false
export const metadata: Metadata = { title: `Erreur · ${siteWithoutData.name}`, robots: { index: false } }

/** The document that the front server sends, with status 500, when a page failed. Reads no data. */
export default function Page() {
  return (
    <SiteShell site={siteWithoutData}>
      <ServerError />
    </SiteShell>
  )
}
