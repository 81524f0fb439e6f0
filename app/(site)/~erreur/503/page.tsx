import type { Metadata } from 'next'

import { siteWithoutData } from '@/components/errors/site-without-data'
import { Unavailable } from '@/components/errors/unavailable'
import { SiteShell } from '@/components/layout/site-shell'

export const dynamic = 'force-static'
export const revalidate = false
export const metadata: Metadata = { title: `Site en mise à jour · ${siteWithoutData.name}`, robots: { index: false } }

/** The document that the front server sends, with status 503, while there is no data to read. */
export default function Page() {
  return (
    <SiteShell site={siteWithoutData}>
      <Unavailable />
    </SiteShell>
  )
}
