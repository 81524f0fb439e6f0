import type { Payload } from 'payload'
import { DELETED_ACCOUNT_NAME } from '@/payload/editorial/deleted-account'
import type { DraftableSlug } from '@/payload/publication/public-row'

interface Authored {
  updatedByName?: string | null
  step?: unknown
}

const SITE = 'Le site'

/** Returns whose a version is, in French: an account’s name as it was when it wrote, or that there is none any more. */
export function authorOf({ step, updatedByName }: Authored): string {
  if (updatedByName) return updatedByName
  // Versions of scripts have a step; those without were written before names were noted.
  return step ? SITE : DELETED_ACCOUNT_NAME
}

/**
 * Resolves to whether an account made a document without a creator: its first version is of somebody. That of what a
 * script publishes is never pruned.
 */
export async function isMadeByDeletedAccount(
  payload: Payload,
  collection: DraftableSlug,
  id: string,
): Promise<boolean> {
  const { docs } = await payload.findVersions({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    sort: 'updatedAt',
    trash: true,
    where: { parent: { equals: id } },
  })
  return docs[0] !== undefined && authorOf(docs[0].version as Authored) !== SITE
}
