import type { Payload } from 'payload'
import { type AddressedSlug, addressOf } from '../publication/addresses'
import { addressTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { AS_VISITOR } from './reader'

/**
 * Returns the document that visitors read at this slug, null when there is none; its relations are populated `depth`
 * deep. The page under way is rendered anew when something else, or nothing, stands there.
 */
export async function findBySlug<Slug extends AddressedSlug>(
  payload: Payload,
  collection: Slug,
  { slug, depth }: { slug: string; depth: number },
) {
  tagPage(addressTag(addressOf(collection, slug)))
  const { docs } = await payload.find({
    collection,
    ...AS_VISITOR,
    depth,
    limit: 1,
    pagination: false,
    where: { slug: { equals: slug } },
  })
  return docs[0] ?? null
}
