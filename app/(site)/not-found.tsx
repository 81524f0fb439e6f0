import { NotFound } from '@/components/errors/not-found'
import { SiteShell } from '@/components/layout/site-shell'
import { findSite } from '@/payload/queries/site'

export default async function NotFoundPage() {
  return (
    <SiteShell site={await findSite()}>
      <NotFound />
    </SiteShell>
  )
}
