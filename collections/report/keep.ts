import type { PayloadRequest, Where } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { KeptFinding } from '@/payload-types'

export interface Kept {
  reason: string
  byName: string | null
  byEditor: boolean
  /** ISO 8601. */
  at: string
}

/** Returns what is kept of a document, by its fingerprints (`about.ts`). */
export async function keptOf(req: PayloadRequest, collection: DraftableSlug, id: string): Promise<Map<string, Kept>> {
  const { docs } = await req.payload.db.find<KeptFinding>({
    collection: 'kept-findings',
    limit: 0,
    pagination: false,
    req,
    where: of(collection, id),
  })
  return new Map(
    docs.map(({ about, reason, byName, byEditor, createdAt }) => [
      about,
      { reason, byName: byName ?? null, byEditor: byEditor === true, at: createdAt },
    ]),
  )
}

/** Whether what is kept stays away from a finding: a writer keeps nothing that blocks. */
export function isKeptAway(kept: Kept | undefined, blocks: boolean): kept is Kept {
  return kept !== undefined && (!blocks || kept.byEditor)
}

/** Keeps what has this fingerprint, in place of what was kept of it before. */
export async function keep(
  req: PayloadRequest,
  document: { collection: DraftableSlug; id: string },
  {
    about,
    rule,
    reason,
    byName,
    byEditor,
  }: Pick<Kept, 'byEditor' | 'byName' | 'reason'> & { about: string; rule: string },
): Promise<void> {
  await unkeep(req, document, about)
  const { collection: documentCollection, id: documentId } = document
  const data = { documentCollection, documentId, rule, about, reason, byName, byEditor }
  await req.payload.create({ collection: 'kept-findings', data, depth: 0, req })
}

/** Forgets what is kept under this fingerprint, or all that is kept of the document. */
export async function unkeep(
  req: PayloadRequest,
  { collection, id }: { collection: DraftableSlug; id: string },
  about?: string,
): Promise<void> {
  const conditions = about === undefined ? [of(collection, id)] : [of(collection, id), { about: { equals: about } }]
  await req.payload.db.deleteMany({ collection: 'kept-findings', req, where: { and: conditions } })
}

function of(collection: DraftableSlug, id: string): Where {
  return { and: [{ documentCollection: { equals: collection } }, { documentId: { equals: id } }] }
}
