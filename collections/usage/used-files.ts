import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { isContent } from '../schema/content'
import { mediaIn } from '../schema/references'
import { writtenFields } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { filesOf } from './files-of-collection'
import { waitingTexts } from './usage'

/** The field of the library that only questions have: « utilisé », « jamais utilisé ». */
export const USAGE = 'usage'
const ANSWERS = ['used', 'unused'] as const

/** Has a question about the use of files become one about their ids: no file knows what shows it. */
export const askForUsage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { where } = args as { where?: Where }
  if ((operation !== 'read' && operation !== 'count') || !asks(where)) return args
  const used = [...(await usedFiles(req))]
  return { ...args, where: byIds(where as Where, used) }
}

function asks(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(asks)
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([name, value]) => name === USAGE || asks(value))
}

function byIds(where: Where, used: string[]): Where {
  // Each apart: the question may have an « and » of its own.
  const conditions = Object.entries(where).map(([name, value]) => {
    if (name === USAGE) return idsFor(value as Asked, used)
    return { [name]: Array.isArray(value) ? value.map((one) => byIds(one as Where, used)) : value }
  })
  return { and: conditions as Where[] }
}

type Asked = { equals?: unknown; not_equals?: unknown; in?: unknown; not_in?: unknown }

function idsFor(asked: Asked, used: string[]): Where {
  const wanted = ANSWERS.filter((answer) => {
    if ('equals' in asked) return asked.equals === answer
    if ('not_equals' in asked) return asked.not_equals !== answer
    if ('in' in asked) return listed(asked.in).includes(answer)
    return 'not_in' in asked ? !listed(asked.not_in).includes(answer) : true
  })
  if (wanted.length === ANSWERS.length) return { id: { exists: true } }
  const [only] = wanted
  if (!only || (only === 'used' && used.length === 0)) return { id: { exists: false } }
  if (used.length === 0) return { id: { exists: true } }
  return { id: only === 'used' ? { in: used } : { not_in: used } }
}

/** A list may come as one text with commas. */
function listed(values: unknown): unknown[] {
  return typeof values === 'string' ? values.split(',') : [values].flat()
}

/**
 * Returns the files that something shows: what is published, the latest text of each article and page, those in the trash
 * and those that are scheduled, and the site's settings.
 */
async function usedFiles(req: PayloadRequest): Promise<Set<string>> {
  const used = new Set<string>()
  const { collections, globals } = req.payload.config
  for (const config of collections.filter(isContent)) for (const id of await filesOf(req, config)) used.add(id)
  for (const { documentCollection, text } of await waitingTexts(req)) {
    const fields = writtenFields(shapeOf(collections.find(({ slug }) => slug === documentCollection)?.fields ?? []))
    for (const id of mediaIn(fields, (text ?? {}) as Record<string, unknown>)) used.add(id)
  }
  for (const { fields, slug } of globals) {
    const settings = (await req.payload.db.findGlobal({ slug, req })) ?? {}
    for (const id of mediaIn(writtenFields(shapeOf(fields)), settings as Record<string, unknown>)) used.add(id)
  }
  return used
}
