import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { DraftableSlug } from './public-row'

/** All that somebody wrote in a document, as it was at one revision. */
export type Text = Record<string, unknown>

/** What the server keeps for itself: it is not what somebody wrote, and is set anew at each write. */
const OWN = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'createdBy',
  'updatedBy',
  'revision',
  'revisedAt',
  'readingMinutes',
  'coverKey',
  'bodyMedia',
  '_status',
])

export interface LatestText {
  text: Text
  revision: number
  /** Who wrote it last: an account's id. */
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
    text: textOf(document),
    revision: typeof revision === 'number' ? revision : 0,
    updatedBy: typeof updatedBy === 'string' ? updatedBy : null,
    deletedAt: typeof deletedAt === 'string' ? deletedAt : null,
    title: typeof title === 'string' ? title : '',
    status: _status === 'published' ? 'published' : 'draft',
  }
}

/** Returns what somebody wrote in a document or a version, without what the server keeps for itself. */
export function textOf(document: Record<string, unknown>): Text {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !OWN.has(field)))
}

/**
 * Whether two texts say the same. What the database gives as nothing (null, undefined, left out) is nothing, and the
 * number of a block is not something said: Payload gives another at each reading, until it is published or in a form.
 */
export function isSameText(one: Text, other: Text): boolean {
  return isDeepStrictEqual(said(one), said(other))
}

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key, inside]) => key !== 'id' && inside !== null && inside !== undefined,
  )
  return Object.fromEntries(entries.map(([key, inside]) => [key, said(inside)]))
}

/** A write that says again what somebody wrote: its number and its author stay what they were. */
interface Standing {
  revision: number
  updatedBy: string | null
}

/** Returns what a write of the schedule stands for; undefined for anybody's own write. */
export function scheduledWrite({ context }: Pick<PayloadRequest, 'context'>): Standing | undefined {
  return context.scheduledWrite as Standing | undefined
}

interface ScheduledWrite extends Standing {
  collection: DraftableSlug
  id: string
}

/**
 * Publishes `text`, in the transaction of `req`, as of `at` (ISO 8601) if it is its first publication. Throws what any
 * publication throws: a ValidationError that says what is missing.
 */
export async function publishText(
  req: PayloadRequest,
  text: Text,
  { collection, id, at, ...scheduledWrite }: ScheduledWrite & { at: string },
): Promise<void> {
  const publishedAt = collection === 'articles' ? { publishedAt: text.publishedAt ?? at } : {}
  await req.payload.update({
    collection,
    id,
    context: { scheduledWrite },
    data: { ...text, ...publishedAt, _status: 'published' },
    depth: 0,
    req,
  })
}

/** Puts a draft that was written since on top of what has just been published. */
export async function keepDraft(
  req: PayloadRequest,
  text: Text,
  { collection, id, ...scheduledWrite }: ScheduledWrite,
): Promise<void> {
  await req.payload.update({
    collection,
    id,
    context: { scheduledWrite },
    data: { ...text, _status: 'draft' },
    depth: 0,
    draft: true,
    req,
  })
}

/** Takes a document off the site, in the transaction of `req`. */
export async function withdraw(
  req: PayloadRequest,
  { collection, id, ...scheduledWrite }: ScheduledWrite,
): Promise<void> {
  await req.payload.update({
    collection,
    id,
    context: { scheduledWrite },
    data: { _status: 'draft' },
    depth: 0,
    req,
  })
}
