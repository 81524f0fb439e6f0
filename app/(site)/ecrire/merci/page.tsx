import type { Metadata } from 'next'
import { toMetadata } from '@/app/(site)/metadata'
import { SiteShell } from '@/components/layout/site-shell'
import { MessageThanks } from '@/components/messages/message-thanks'
import { thanksSeo } from '@/payload/queries/message-form'
import { findSite } from '@/payload/queries/site'

export const dynamic = 'force-static'
export const revalidate = false

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(thanksSeo(site), site)
}

export default async function Page() {
  return (
    <SiteShell site={await findSite()}>
      <MessageThanks />
    </SiteShell>
  )
}
