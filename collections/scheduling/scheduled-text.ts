import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { writeDocument } from '@/collections/bulk/write-document'
import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import type { DraftableSlug } from '@/payload/publication/public-row'
import type { ScheduledWrite } from '@/payload/publication/request-context'

/** The fields of a document that people write, as they were at one revision. */
export type Text = Record<string, unknown>

export interface LatestText {
  text: Text
  revision: number
  /** The id of the account that wrote it last. */
  updatedBy: string | null
  deletedAt: string | null
  title: string
  status: 'draft' | 'published'
}

/** Returns the latest version of a document, published or not, in the trash or not; null when there is none. */
export async function latestText(
  req: PayloadRequest,
  collection: DraftableSlug,
  id: string,
): Promise<LatestText | null> {
  const document = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    req,
    trash: true,
  })) as (Text & { id: string }) | null
  if (!document) return null
  const { revision, updatedBy, deletedAt, title, _status } = document
  return {
    text: textOf(req, collection, document),
    revision: typeof revision === 'number' ? revision : 0,
    updatedBy: typeof updatedBy === 'string' ? updatedBy : null,
    deletedAt: typeof deletedAt === 'string' ? deletedAt : null,
    title: typeof title === 'string' ? title : '',
    status: _status === 'published' ? 'published' : 'draft',
  }
}

/** Returns the fields of a document or a version that people write, without those that the server sets. */
export function textOf(
  { payload }: Pick<PayloadRequest, 'payload'>,
  collection: DraftableSlug,
  document: Record<string, unknown>,
): Text {
  const fields = writtenFields(shapeOf(payload.collections[collection].config.fields))
  return Object.fromEntries(fields.filter(({ name }) => name in document).map(({ name }) => [name, document[name]]))
}

/**
 * Whether two texts are the same. Null, undefined and a missing field are equal, and block ids are not content (P40).
 */
export function isSameText(one: Text, other: Text): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other))
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key, inside]) => key !== 'id' && inside !== null && inside !== undefined,
  )
  return Object.fromEntries(entries.map(([key, inside]) => [key, comparable(inside)]))
}

/** Returns the revision and author of a write by a schedule; undefined for any other write. */
export function scheduledWrite({ context }: Pick<PayloadRequest, 'context'>): ScheduledWrite | undefined {
  return context.scheduledWrite
}

interface ScheduledDocument extends ScheduledWrite {
  collection: DraftableSlug
  id: string
}

/**
 * Publishes `text`, in the transaction of `req`, as of `at` (ISO 8601) if it is its first publication. Throws as any
 * publication does: a ValidationError that names the missing fields.
 */
export async function publishText(
  req: PayloadRequest,
  text: Text,
  { at, ...document }: ScheduledDocument & { at: string },
): Promise<void> {
  const publishedAt = document.collection === 'articles' ? { publishedAt: text.publishedAt ?? at } : {}
  await writeScheduled(req, document, { ...text, ...publishedAt, _status: 'published' })
}

/** Puts a draft that was written since on top of what has just been published. */
export async function keepDraft(req: PayloadRequest, text: Text, document: ScheduledDocument): Promise<void> {
  await writeScheduled(req, document, { ...text, _status: 'draft' }, { draft: true })
}

/** Takes a document off the site, in the transaction of `req`. */
export async function withdraw(req: PayloadRequest, document: ScheduledDocument): Promise<void> {
  await writeScheduled(req, document, { _status: 'draft' })
}

async function writeScheduled(
  req: PayloadRequest,
  { collection, id, ...scheduledWrite }: ScheduledDocument,
  data: Record<string, unknown>,
  options: { draft?: true } = {},
): Promise<void> {
  await writeDocument(req, { collection, id, context: { scheduledWrite }, data, depth: 0, ...options })
}
