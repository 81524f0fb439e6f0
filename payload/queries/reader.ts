import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { isBuilding } from '../env'

/** The rights of a visitor: every read goes through the access rules, with nobody logged in. */
export const AS_VISITOR = { overrideAccess: false, user: null, draft: false } as const

/**
 * Returns Payload, or null while `next build` runs: the build reads no data, so that one build serves any database.
 * A query then answers with an empty view, which is never served.
 */
export async function openPayload(): Promise<Payload | null> {
  return isBuilding ? null : await getPayload({ config })
}
