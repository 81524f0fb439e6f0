import type { PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import { documentAddress } from '@/payload/publication/addresses'
import { followRedirect, isPageOf, ownAddress, redirectFrom } from '@/payload/publication/follow-redirect'
import { RESERVED_ARTICLE_SLUGS, RESERVED_PAGE_SLUGS } from '../addresses/reserved-slugs'
import type { SiteView } from '../before-publication/check'

const OWN_HOSTS = new Set([new URL(env.SITE_URL).host])
/** Of one text: what is typed by hand. */
const MOST = 200

/**
 * Returns what is known of the addresses of this site that a text has as they were typed: those that lead to a document, by
 * themselves or by a redirect. Other places of the site (lists, searches) are left out.
 */
export async function ownAddresses(req: PayloadRequest, addresses: string[]): Promise<SiteView['addresses']> {
  const known: SiteView['addresses'] = {}
  for (const address of addresses.slice(0, MOST)) {
    const end = await endOf(req, address)
    if (end) known[address] = end
  }
  return known
}

async function endOf(req: PayloadRequest, address: string): Promise<SiteView['addresses'][string] | null> {
  const own = ownAddress(address, OWN_HOSTS)
  const place = own && documentAddress(own.path)
  if (!own || !place || isReserved(place) || place.slug.includes('.')) return null
  const following = { payload: req.payload, req, ownHosts: OWN_HOSTS }
  if (await isPageOf(following, own.path)) return { state: 'ok', since: null, leadsTo: null }
  const redirect = await redirectFrom(following, own.path)
  const end = redirect?.to ? await followRedirect(following, own.path, redirect.to) : null
  if (end?.kind !== 'leads') return { state: 'broken', since: null, leadsTo: null }
  return { state: 'ok', since: null, leadsTo: end.address + (end.address.includes('#') ? '' : own.suffix) }
}

function isReserved({ collection, slug }: NonNullable<ReturnType<typeof documentAddress>>): boolean {
  const reserved: Partial<Record<string, readonly string[]>> = {
    articles: RESERVED_ARTICLE_SLUGS,
    pages: RESERVED_PAGE_SLUGS,
  }
  return reserved[collection]?.includes(slug) ?? false
}
