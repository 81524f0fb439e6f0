import type { Payload } from 'payload'
import { tagSlug } from '../editorial/tag-slug'
import { inList, NEWEST_FIRST } from '../publication/article-lists'
import { AS_VISITOR } from './reader'

/** Returns how the newest article with a keyword spells it; null when none has it, or this is no slug of a keyword. */
export async function spellingOf(payload: Payload, slug: string): Promise<string | null> {
  if (slug !== tagSlug(slug)) return null
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { tags: true },
    sort: NEWEST_FIRST,
    where: inList(`tag:${slug}`),
  })
  return docs[0]?.tags?.find((one) => tagSlug(one) === slug) ?? null
}
