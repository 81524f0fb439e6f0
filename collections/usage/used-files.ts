import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
  SelectType,
  Where,
} from 'payload'
import { PUBLIC } from '@/payload/publication/public-row'
import { isContent } from '../schema/content'
import { mediaIn, referencePaths } from '../schema/references'
import { writtenFields } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { isUse, mustBeRead, waitingTexts } from './usage'

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

async function filesOf(req: PayloadRequest, { fields, slug, versions }: SanitizedCollectionConfig): Promise<string[]> {
  const shape = shapeOf(fields)
  const paths = referencePaths(shape).filter((path) => isUse(path, 'media'))
  const isReadWhole = shape.some((field) => mustBeRead(field, shape, 'media'))
  if (paths.length === 0 && !isReadWhole) return []
  // A text whose files are listed beside it is not read.
  const select = isReadWhole ? undefined : selecting(paths.map(({ path }) => path))
  const collection = slug as CollectionSlug
  const everything = { collection, limit: 0, pagination: false, req }
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    ...everything,
    select,
    where: versions?.drafts ? PUBLIC : {},
  })
  if (!versions?.drafts) return docs.flatMap((doc) => mediaIn(shape, doc))
  const latest = await req.payload.db.findVersions<Record<string, unknown>>({
    ...everything,
    ...(select && { select: { version: select } as SelectType }),
    where: { latest: { equals: true } },
  })
  return [...docs, ...latest.docs.map(({ version }) => version)].flatMap((doc) => mediaIn(shape, doc))
}

function selecting(paths: string[]): SelectType {
  const select: SelectType = {}
  for (const path of paths) {
    const names = path.split('.')
    const last = names.pop() as string
    let place = select
    for (const name of names) {
      place[name] ??= {}
      place = place[name] as SelectType
    }
    place[last] = true
  }
  return select
}
