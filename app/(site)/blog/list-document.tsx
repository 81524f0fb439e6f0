import type { Metadata } from 'next'

import { toMetadata } from '@/app/(site)/metadata'
import { redirectOrNotFound } from '@/app/(site)/redirect-or-not-found'
import { ListPage } from '@/components/articles/list-page'
import { SiteShell } from '@/components/layout/site-shell'
import { JsonLd } from '@/components/seo/json-ld'
import { breadcrumbList, profilePage } from '@/components/seo/structured-data'
import { listSeo } from '@/payload/queries/list-pages'
import { findSite } from '@/payload/queries/site'
import type { ListView } from '@/payload/queries/views'

/** A page of a list in the site's shell; where there is none, 308 to where the list at `href` moved, else 404. */
export async function ListDocument({ list, href }: { list: ListView | null; href: string }) {
  if (!list) return await redirectOrNotFound(href)
  const site = await findSite()
  const seo = listSeo(list, site)
  return (
    <SiteShell site={site} section={list.href}>
      <ListPage list={list} />
      <JsonLd data={breadcrumbList(list.breadcrumbs, list, seo)} />
      {list.author && list.page === 1 && <JsonLd data={profilePage(list.author, seo)} />}
    </SiteShell>
  )
}

/** The head of a page of a list; nothing for one that does not exist. */
export async function listMetadata(list: ListView | null): Promise<Metadata> {
  if (!list) return {}
  const site = await findSite()
  return toMetadata(listSeo(list, site), site)
}
