import type { Payload } from 'payload'
import { DELETED_ACCOUNT_NAME } from '@/payload/editorial/deleted-account'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { stepOf } from './writing-step'

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
 * Resolves to whether an account that is gone made a document without a creator: its first version has somebody's name.
 * False when that version is not kept, or was written before names were noted.
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
    select: { version: { createdAt: true, revision: true, step: true, updatedByName: true } },
    sort: 'updatedAt',
    trash: true,
    where: { parent: { equals: id } },
  })
  const version: FirstKept | undefined = docs[0]?.version
  return Boolean(version?.updatedByName) && isFirst(version)
}

interface FirstKept extends Authored {
  createdAt?: string | null
  revision?: number | null
}

/** Its autosaves count on, in the step that began with the document. */
function isFirst({ createdAt, revision, step }: FirstKept = {}): boolean {
  if (revision === 1) return true
  const began = stepOf(step)?.began
  return Boolean(began && createdAt) && Date.parse(String(began)) <= Date.parse(String(createdAt))
}
