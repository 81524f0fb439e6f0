import { tagPage } from '../cache/page-tags'
import { addressOf, decodedPath } from '../publication/addresses'
import { relationId } from '../publication/relation-id'
import { addressTag, documentTag } from '../publication/tags'
import { openPayload } from './reader'

/**
 * Returns the address that replaces this path (of this site, without query), null when none does or when what
 * replaces it is not published. Visitors cannot list redirects: this one query reads them for the site itself.
 */
export async function findRedirect(path: string): Promise<string | null> {
  const payload = await openPayload()
  if (!payload) return null
  tagPage(addressTag(path))
  const { docs } = await payload.find({
    collection: 'redirects',
    depth: 0,
    limit: 1,
    pagination: false,
    where: { from: { equals: decodedPath(path) } },
  })
  const to = docs[0]?.to
  if (!to) return null
  if (to.type === 'custom') return to.url ?? null
  const reference = to.reference
  const id = relationId(reference?.value)
  if (!reference || !id) return null
  tagPage(documentTag(reference.relationTo, id, 'name'))
  const target = await payload.findByID({
    collection: reference.relationTo,
    id,
    overrideAccess: false,
    user: null,
    depth: 0,
    disableErrors: true,
    select: { slug: true },
  })
  if (!target) return null
  return addressOf(reference.relationTo, target.slug)
}
