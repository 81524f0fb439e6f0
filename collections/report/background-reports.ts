import { createLocalReq, type Payload } from 'payload'
import { processWide } from '@/payload/process-wide'
import { DRAFTABLE, type DraftableSlug } from '@/payload/publication/public-row'
import { countsOf, noteCounts } from './counts'
import { reportOf } from './report'

/** In one run of the job: the site does other things too. */
const MOST_REPORTS = 10
const AT_ONCE = 100

/** Up to which save the texts of each collection were looked at: all of them after a start. */
const reached = processWide('report.reached', () => new Map<DraftableSlug, string>())

/**
 * Makes the reports of texts that were saved since their last one, a few at a time, so that lists know their numbers: who
 * has a form open asks for its report, an import or a bulk edit does not.
 */
export async function reportSome(payload: Payload, stopping?: AbortSignal): Promise<void> {
  let made = 0
  for (const collection of DRAFTABLE) {
    while (made < MOST_REPORTS && !stopping?.aborted) {
      const saved = await savedSince(payload, collection, reached.get(collection) ?? '')
      const counts = await countsOf(
        { payload },
        saved.map(({ id }) => id),
      )
      for (const { id, revision, at } of saved) {
        if (made >= MOST_REPORTS || stopping?.aborted) return
        if (counts.get(id)?.revision !== revision) {
          await makeOne(payload, collection, id)
          made += 1
        }
        reached.set(collection, at)
      }
      if (saved.length < AT_ONCE) break
    }
  }
}

interface Saved {
  id: string
  revision: number
  /** ISO 8601. */
  at: string
}

async function savedSince(payload: Payload, collection: DraftableSlug, since: string): Promise<Saved[]> {
  const { docs } = await payload.db.findVersions<{ id: string; revision?: number | null; deletedAt?: string | null }>({
    collection,
    limit: AT_ONCE,
    pagination: false,
    select: { parent: true, updatedAt: true, version: { revision: true, deletedAt: true } },
    sort: 'updatedAt',
    where: { and: [{ latest: { equals: true } }, ...(since ? [{ updatedAt: { greater_than: since } }] : [])] },
  })
  return docs.map(({ parent, updatedAt, version }) => ({
    id: String(parent),
    revision: version.revision ?? 0,
    at: new Date(updatedAt).toISOString(),
  }))
}

/** Deleted meanwhile, it has no report. */
async function makeOne(payload: Payload, collection: DraftableSlug, id: string): Promise<void> {
  const req = await createLocalReq({ context: {} }, payload)
  const report = await reportOf(req, collection, id, { isOfSite: true }).catch(() => null)
  if (report) await noteCounts({ payload }, collection, id, report)
}
