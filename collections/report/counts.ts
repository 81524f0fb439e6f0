import type { PayloadRequest } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { Report as ReportRow } from '@/payload-types'
import type { Report } from './report'

/** What a list shows of the report of a document. */
export interface Counts {
  findings: number
  /** Of them, those that block a publication. */
  blocking: number
  revision: number
}

type Reading = Pick<PayloadRequest, 'payload'>

/** Returns what the last report of each of these documents counted, by their ids; none for those without a report. */
export async function countsOf({ payload }: Reading, ids: string[]): Promise<Map<string, Counts>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<ReportRow>({
    collection: 'reports',
    limit: 0,
    pagination: false,
    where: { documentId: { in: ids } },
  })
  return new Map(
    docs.map(({ documentId, findings, blocking, revision }) => [documentId, { findings, blocking, revision }]),
  )
}

/** Notes what a report counted, when it is not what was noted before. */
export async function noteCounts(
  { payload }: Reading,
  collection: DraftableSlug,
  id: string,
  report: Report,
): Promise<void> {
  const counts: Counts = {
    findings: report.findings.length,
    blocking: report.findings.filter(({ kind }) => kind === 'blocks').length,
    revision: report.revision,
  }
  const { docs } = await payload.db.find<ReportRow>({
    collection: 'reports',
    limit: 1,
    pagination: false,
    where: { documentId: { equals: id } },
  })
  const [before] = docs
  if (!before) {
    const data = { documentCollection: collection, documentId: id, ...counts }
    await payload.create({ collection: 'reports', data, depth: 0 })
    return
  }
  // One that was begun earlier may end later.
  if (before.revision > counts.revision) return
  const isSame = before.findings === counts.findings && before.blocking === counts.blocking
  if (isSame && before.revision === counts.revision) return
  await payload.db.updateOne({ collection: 'reports', id: before.id, data: { ...counts } })
}
