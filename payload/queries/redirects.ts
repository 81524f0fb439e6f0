import { env } from '../env'
import { decodedPath } from '../publication/addresses'
import { addressTag, documentTag } from '../publication/cache-tags'
import { followRedirect, redirectFrom } from '../publication/follow-redirect'
import { tagPage } from '../server/page-tags'
import { openPayload } from './reader'

const OWN_HOSTS = new Set([new URL(env.SITE_URL).host])

/**
 * Returns the address that replaces this path (of this site, without query), null when there is none or when its
 * document is not published. Visitors cannot list redirects: this one query reads them for the site itself.
 */
export async function findRedirect(path: string): Promise<string | null> {
  const payload = await openPayload()
  if (!payload) return null
  tagPage(addressTag(path))
  const from = decodedPath(path)
  const following = {
    payload,
    ownHosts: OWN_HOSTS,
    onAddress: (address: string) => tagPage(addressTag(address)),
    onDocument: (collection: string, id: string) => tagPage(documentTag(collection, id, 'name')),
  }
  const redirect = await redirectFrom(following, from)
  if (!redirect?.to) return null
  const end = await followRedirect(following, from, redirect.to)
  return end.kind === 'leads' ? encoded(end.address) : null
}

/** A header holds no other letters than those of ASCII. */
function encoded(address: string): string {
  return address.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}
