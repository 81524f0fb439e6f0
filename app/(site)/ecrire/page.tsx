import type { Metadata } from 'next'
import { toMetadata } from '@/app/(site)/metadata'
import { SiteShell } from '@/components/layout/site-shell'
import { MessagePage } from '@/components/messages/message-page'
import { findMessageForm, messageFormSeo } from '@/payload/queries/message-form'
import { findSite } from '@/payload/queries/site'

// Made for each reader: it bears the moment at which it is shown.
export const dynamic = 'force-dynamic'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await findSite()
  return toMetadata(messageFormSeo(site), site)
}

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  const form = await findMessageForm({ page: one(asked.page), reprise: one(asked.reprise) })
  return (
    <SiteShell site={await findSite()}>
      <MessagePage form={form} />
    </SiteShell>
  )
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
