import type { PayloadRequest, TypeWithVersion } from 'payload'
import type { DraftableSlug, PublicRow } from './public-row'

/** The latest version of a document, published or not, with its author. */
export type LatestVersion = TypeWithVersion<
  PublicRow & { revision?: number | null; step?: unknown; updatedBy?: string | null }
> & {
  id: string
  autosave?: boolean
}

/** Returns a document's latest version, if it has any. Reads in the transaction of `req`. */
export async function latestVersion(
  req: PayloadRequest,
  collection: DraftableSlug,
  id: string,
): Promise<LatestVersion | undefined> {
  const { docs } = await req.payload.db.findVersions<LatestVersion['version']>({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0] as LatestVersion | undefined
}
