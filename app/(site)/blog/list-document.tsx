import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { toMetadata } from '@/app/(site)/metadata'
import { ListPage } from '@/components/articles/list-page'
import { SiteShell } from '@/components/layout/site-shell'
import { listSeo } from '@/payload/queries/lists'
import { findSite } from '@/payload/queries/site'
import type { ListView } from '@/payload/queries/views'

/** A page of a list in the site's shell; 404 when the list, or this page of it, does not exist. */
export async function ListDocument({ list }: { list: ListView | null }) {
  if (!list) notFound()
  return (
    <SiteShell site={await findSite()} section={list.href}>
      <ListPage list={list} />
    </SiteShell>
  )
}

/** The head of a page of a list; nothing for one that does not exist. */
export async function listMetadata(list: ListView | null): Promise<Metadata> {
  if (!list) return {}
  const site = await findSite()
  return toMetadata(listSeo(list, site), site)
}
