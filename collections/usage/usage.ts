import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'
import { PUBLIC } from '@/payload/publication/public-row'
import { isContent } from '../schema/content'
import { mayNameInside, type ReferencePath, referencePaths, referencesIn } from '../schema/references'
import { type FieldShape, writtenFields } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { everyValue } from '../schema/values'

/** A document that needs another one. */
export interface Use {
  collection: string
  id: string
  title: string
}

/**
 * Returns the documents that need this one: published articles and pages, and documents of collections without drafts,
 * that refer to it in a field or in a block of a text. The author of a document does not count, nor do the site's
 * settings, which work without it.
 */
export async function usesOf(req: PayloadRequest, to: CollectionSlug, id: number | string): Promise<Use[]> {
  const uses: Use[] = []
  for (const config of req.payload.config.collections.filter(isContent)) {
    for (const doc of await documentsThatName(req, config, to, String(id))) {
      uses.push({ collection: config.slug, id: doc.id, title: String(doc[config.admin.useAsTitle ?? 'id'] ?? '') })
    }
  }
  return uses
}

/** A text that is not published, or not yet, and needs a document. */
export interface DraftUse {
  collection: string
  id: string
  title: string
  /** Of a document that visitors see, and that waits for its next publication: « pending ». */
  state: 'draft' | 'pending' | 'trash'
}

/**
 * Returns the articles and pages whose latest text refers to this document while visitors do not see that text: drafts,
 * changes that wait for their publication, documents in the trash.
 */
export async function draftsThatUse(req: PayloadRequest, to: CollectionSlug, id: number | string): Promise<DraftUse[]> {
  const uses: DraftUse[] = []
  for (const config of req.payload.config.collections.filter(({ versions }) => versions?.drafts)) {
    const find = (where: Where) => latestTexts(req, config.slug, where)
    const texts = await thatName(config.fields, to, String(id), find, 'version.')
    const unseen = texts.filter(({ _status, deletedAt }) => _status !== 'published' || deletedAt)
    for (const text of unseen) {
      const title = String(text[config.admin.useAsTitle ?? 'id'] ?? '') || UNTITLED
      uses.push({
        collection: config.slug,
        id: text.id,
        title,
        state: text.deletedAt ? 'trash' : (await isSeen(req, config.slug, text.id)) ? 'pending' : 'draft',
      })
    }
  }
  return uses
}

type Doc = Record<string, unknown> & { id: string }

async function documentsThatName(
  req: PayloadRequest,
  { fields, slug, versions }: SanitizedCollectionConfig,
  to: CollectionSlug,
  id: string,
): Promise<Doc[]> {
  const shown = versions?.drafts ? [PUBLIC] : []
  return await thatName(fields, to, id, (where) => all<Doc>(req, slug, { and: [...shown, where] }))
}

/** Returns those of the documents found by `find` that name this one; `prefix` is where their fields are for a query. */
async function thatName(
  fields: SanitizedCollectionConfig['fields'],
  to: CollectionSlug,
  id: string,
  find: (where: Where) => Promise<Doc[]>,
  prefix = '',
): Promise<Doc[]> {
  const shape = shapeOf(fields)
  const paths = referencePaths(shape).filter((path) => isUse(path, to))
  if (shape.some((field) => mustBeRead(field, shape, to))) {
    // Few documents hold such a text, and no query looks into it: each is read.
    const docs = await find({})
    return docs.filter((doc) =>
      referencesIn(everyValue(writtenFields(shape), doc)).some((named) => named.to === to && named.id === id),
    )
  }
  if (paths.length === 0) return []
  return await find({ or: paths.map((path) => names(path, id, prefix)) })
}

/** The condition that a document names this one in a field; `prefix` is where its fields are for a query. */
export function names({ path, field }: ReferencePath, id: string, prefix = ''): Where {
  return { [`${prefix}${path}${field.isPolymorphic ? '.value' : ''}`]: { in: [id] } }
}

async function latestTexts(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Doc[]> {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ latest: { equals: true } }, where] },
  })
  return docs.map(({ parent, version }) => ({ ...version, id: String(parent) }))
}

async function isSeen(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<boolean> {
  return (await all(req, collection, { and: [PUBLIC, { id: { equals: id } }] })).length > 0
}

/** A field that the server sets, such as the creator of a document, is no use; the list of a text's files is one. */
export function isUse({ field, to }: ReferencePath, collection: string): boolean {
  return to.includes(collection) && (!field.setByServer || field.filesOf !== undefined)
}

/** A rich text, or a list of blocks, that may name documents of this collection, and whose files no field lists. */
export function mustBeRead(field: FieldShape, shape: FieldShape[], to: string): boolean {
  const isListed = shape.some(({ filesOf, to: listed }) => filesOf === field.name && listed?.includes(to))
  return !isListed && (mayNameInside(field, to) || (field.fields ?? []).some((inner) => mustBeRead(inner, [], to)))
}

/** A text that will be published with a document in it. */
export interface ScheduledUse {
  collection: string
  id: string
  title: string
}

/** Returns the articles and pages that will be published with this document in their text or fields. */
export async function scheduledThatUse(req: PayloadRequest, id: number | string): Promise<ScheduledUse[]> {
  // Few are waiting, and a text contains an id only where it refers to the document.
  const naming = (await waitingTexts(req)).filter(({ text }) => JSON.stringify(text).includes(`"${id}"`))
  return naming.map(({ documentCollection, documentId, title = '' }) => {
    return { collection: documentCollection, id: documentId, title }
  })
}

interface WaitingText {
  documentCollection: string
  documentId: string
  title?: string
  text: unknown
}

/** Returns what will be published at its time. */
export async function waitingTexts(req: PayloadRequest): Promise<WaitingText[]> {
  const waiting: Where = { and: [{ state: { equals: 'waiting' } }, { action: { equals: 'publish' } }] }
  return await all<WaitingText>(req, 'schedules', waiting)
}

async function all<Found>(req: PayloadRequest, collection: string, where: Where): Promise<Found[]> {
  const { docs } = await req.payload.db.find<Found & { id: string }>({
    collection: collection as CollectionSlug,
    limit: 0,
    pagination: false,
    req,
    where,
  })
  return docs
}
