import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import type { CertainOnServer, ListedFinding, ListedOnServer, Rule, WrittenDocument } from '../before-publication/check'
import { CHECKS, findingsIn } from '../before-publication/registry'
import { SERVER_CHECKS } from '../before-publication/server-registry'
import { publishes } from '../drafts/guard-write'
import { writeIntent } from '../drafts/write-intent'
import { blockingRules } from './blocking-rules'
import { keptOf } from './keep'
import { sortedOut } from './report'
import { certainView } from './site-view'
import { writtenDocument } from './written-document'

/**
 * Refuses (400) a publication by any door while the text has a fault that the settings have block, and that no editor
 * keeps: the answer lists all that blocks. What the schema needs alone is left to the schema.
 */
export const refuseFaults: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const slug = collection.slug as DraftableSlug
  const id = typeof originalDoc?.id === 'string' ? originalDoc.id : ''
  if (!data || !publishes(writeIntent(req), rowBefore(req, id) ?? null)) return data
  const rules = await blockingRules(req)
  if (rules.size === 0) return data
  const { document } = await writtenDocument(req, slug, { ...originalDoc, ...data })
  const found = await certainFaults(req, rules, document)
  if (found.length === 0) return data
  const needed = findingsIn(document).filter(({ kind }) => kind === 'blocks')
  const kept = await keptOf(req, slug, id)
  const { findings } = sortedOut(document, [...needed, ...found], rules, kept)
  if (findings.length > needed.length) throw refused(req, slug, findings)
  return data
}

/** The site is read when a rule asks for it: the little that such rules need, since somebody waits for the publication. */
async function certainFaults(
  req: PayloadRequest,
  rules: ReadonlySet<string>,
  document: WrittenDocument,
): Promise<ListedFinding[]> {
  const isBlocking = ({ rule }: Rule) => rules.has(rule)
  const ofDocument = CHECKS.filter(isBlocking).flatMap(({ check, ...rule }) =>
    check(document).map((finding) => ({ ...rule, ...finding })),
  )
  const ofSite = SERVER_CHECKS.filter(isCertain).filter(isBlocking)
  if (ofSite.length === 0) return ofDocument
  const site = await certainView(req, document)
  return [
    ...ofDocument,
    ...ofSite.flatMap(({ check, ...rule }) => check(document, site).map((finding) => ({ ...rule, ...finding }))),
  ]
}

function isCertain(listed: ListedOnServer): listed is CertainOnServer {
  return listed.canBlock !== undefined
}

function refused(
  req: PayloadRequest,
  collection: DraftableSlug,
  findings: Pick<ListedFinding, 'message' | 'name' | 'place' | 'rule' | 'words'>[],
) {
  const errors = findings.map(({ name, message, place, rule, words }) => ({
    label: name,
    message,
    path: 'field' in place ? place.field : 'body',
    // A program finds the place, as in the report.
    rule,
    place,
    ...(words !== undefined && { words }),
  }))
  return new ValidationError({ collection, errors, req }, req.t)
}
