// Next.js takes an error boundary from a client component only.
'use client'

import { ServerError } from '@/components/errors/server-error'
import { siteWithoutData } from '@/components/errors/site-without-data'
import { SiteShell } from '@/components/layout/site-shell'

export default function ErrorPage() {
  return (
    <SiteShell site={siteWithoutData}>
      <ServerError />
    </SiteShell>
  )
}
