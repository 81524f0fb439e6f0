import { NotFound, type PayloadRequest } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { logger } from '@/payload/server/log/logger'
import type { ListedFinding, WrittenDocument } from '../before-publication/check'
import type { Reading } from '../before-publication/french/reading'
import { RGAA } from '../before-publication/rgaa'
import { unavailable } from '../checks/http-errors'
import { fingerprintOf } from './about'
import { blockingRules } from './blocking-rules'
import { isKeptAway, type Kept, keptOf } from './keep'
import { reportInThread } from './report-thread'
import { siteView } from './site-view'
import { writtenDocument } from './written-document'

/** A finding as the report sends it. */
export interface ReportedFinding extends Omit<ListedFinding, 'canBlock'> {
  /** The words of its criterion of RGAA. */
  criterion?: string
  /** Whether an editor may keep it: what the site needs is filled in. */
  canBeKept: boolean
}

export interface Report {
  /** What blocks first, each in the order of the page. */
  findings: ReportedFinding[]
  kept: (ReportedFinding & Kept)[]
  reading: Reading
  /** What could not be looked at. */
  unavailable: 'grammar'[]
  /** The rules whose findings the settings have block, by their ids. */
  blocking: string[]
  /** The revision of the text that was read. */
  revision: number
  /** ISO 8601. */
  at: string
}

/**
 * Returns the report of the latest text of a document, for who asks, or for the site itself. Throws (404) where they may
 * not read it, (503) when it fails.
 */
export async function reportOf(
  req: PayloadRequest,
  collection: DraftableSlug,
  id: string,
  { isOfSite = false } = {},
): Promise<Report> {
  const data = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: isOfSite,
    req,
    trash: true,
  })) as Record<string, unknown> | null
  if (!data) throw new NotFound(req.t)
  const { document, pictures } = await writtenDocument(req, collection, data)
  const site = await siteView(req, { collection, id, document, pictures })
  const found = await reportInThread({ document, site }).catch((error: unknown) => {
    logger.error({ err: error, collection, id }, 'a report failed')
    throw unavailable('La relecture n’a pas répondu : réessayez dans un instant.')
  })
  const blocking = await blockingRules(req)
  const sorted = sortedOut(document, found.findings, blocking, await keptOf(req, collection, id))
  const revision = typeof data.revision === 'number' ? data.revision : 0
  return {
    ...sorted,
    reading: found.reading,
    unavailable: found.unavailable,
    blocking: [...blocking],
    revision,
    at: new Date().toISOString(),
  }
}

/** Returns findings that stay, and those that somebody keeps; `blocking` are the rules that the settings have block. */
export function sortedOut(
  document: WrittenDocument,
  found: ListedFinding[],
  blocking: ReadonlySet<string>,
  kept: ReadonlyMap<string, Kept>,
): Pick<Report, 'findings' | 'kept'> {
  const findings: ReportedFinding[] = []
  const keptFindings: Report['kept'] = []
  for (const { canBlock, ...finding } of found) {
    const isNeeded = finding.kind === 'blocks'
    const kind = isNeeded || blocking.has(finding.rule) ? 'blocks' : 'advises'
    const criterion = finding.rgaa && { criterion: RGAA[finding.rgaa] }
    const reported: ReportedFinding = { ...finding, ...criterion, kind, canBeKept: !isNeeded }
    const one = isNeeded ? undefined : kept.get(fingerprintOf(document, finding))
    if (isKeptAway(one, kind === 'blocks')) keptFindings.push({ ...reported, ...one })
    else findings.push(reported)
  }
  const blocksFirst = findings.toSorted((one, other) => Number(other.kind === 'blocks') - Number(one.kind === 'blocks'))
  return { findings: blocksFirst, kept: keptFindings }
}
