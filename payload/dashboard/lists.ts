import type { PayloadRequest, Where } from 'payload'
import { isAdmin, isEditor } from '@/collections/access'
import type { Article, Schedule, User } from '@/payload-types'
import type { DraftableSlug } from '../publication/public-row'
import { allSchedules } from '../publication/schedules'
import { articleList } from './list-address'

/*
 * What the dashboard reads: one question for each widget, with the rights of who looks at it, and the list of the
 * admin that goes on where the widget ends.
 */

const SHOWN = 5

export interface Found<Row> {
  /** How many there are in all; null when the number says nothing. */
  total: number | null
  rows: Row[]
  /** The admin's list of all of them. */
  all: string
}

export type DraftRow = Pick<Article, 'id' | 'title' | 'updatedAt'> & { author: string | null }
export type PublishedRow = Pick<Article, 'id' | 'title' | 'slug' | 'publishedAt'>
export type TrashedRow = Pick<Article, 'id' | 'title' | 'deletedAt'>
export type ScheduledRow = Pick<
  Schedule,
  'action' | 'at' | 'documentCollection' | 'documentId' | 'id' | 'problem' | 'state' | 'title'
> & { isTrashed: boolean }
export type AlertRow = Pick<User, 'id' | 'name'>

const DRAFT: Where = { _status: { equals: 'draft' } }

/** The drafts that this person made, the last changed first; changes of a published article that wait are drafts too. */
export async function findOwnDrafts(req: PayloadRequest): Promise<Found<DraftRow>> {
  return await findDrafts(req, [DRAFT, madeBy(req)])
}

/** What could be published now, if it is meant to be: the drafts that have all that a publication asks for and no date. */
export async function findReadyDrafts(req: PayloadRequest): Promise<Found<DraftRow>> {
  const complete = ['title', 'excerpt', 'category', 'body'].map((field): Where => ({ [field]: { exists: true } }))
  const scheduled = await allSchedules(req.payload)
  const dated = scheduled.filter(({ action, state }) => action === 'publish' && state === 'waiting')
  const undated: Where[] = dated.length > 0 ? [{ id: { not_in: dated.map(({ documentId }) => documentId) } }] : []
  const { total, rows } = await findDrafts(req, [DRAFT, ...complete, ...undated])
  // The list says of each article whether it is scheduled.
  return { total, rows, all: articleList([DRAFT, ...complete], '-updatedAt') }
}

/** What is to be published or withdrawn: what failed first, then the next to come. */
export async function findScheduled(req: PayloadRequest): Promise<Found<ScheduledRow>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'schedules',
    depth: 0,
    limit: SHOWN,
    overrideAccess: false,
    req,
    // « failed » comes before « waiting ».
    sort: ['state', 'at'],
    select: {
      action: true,
      at: true,
      documentCollection: true,
      documentId: true,
      problem: true,
      state: true,
      title: true,
    },
  })
  const trashed = new Set<string>()
  for (const collection of ['articles', 'pages'] as const) {
    const ids = docs.flatMap((row) => (row.documentCollection === collection ? row.documentId : []))
    for (const id of await inTrash(req, collection, ids)) trashed.add(id)
  }
  const rows = docs.map((row) => ({ ...row, isTrashed: trashed.has(row.documentId) }))
  return { total: totalDocs, rows, all: '/admin/collections/schedules' }
}

async function inTrash(req: PayloadRequest, collection: DraftableSlug, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    pagination: false,
    req,
    select: { deletedAt: true },
    trash: true,
    where: { and: [{ id: { in: ids } }, { deletedAt: { exists: true } }] },
  })
  return docs.map(({ id }) => id)
}

/** What visitors see, the newest first. */
export async function findPublished(req: PayloadRequest): Promise<Found<PublishedRow>> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    limit: SHOWN,
    overrideAccess: false,
    pagination: false,
    req,
    select: { title: true, slug: true, publishedAt: true },
    sort: ['-publishedAt', '-id'],
    where: { _status: { equals: 'published' } },
  })
  // By its date: in the admin's list, a published article that has a newer draft bears that draft's status.
  return { total: null, rows: docs, all: articleList([{ publishedAt: { exists: true } }], '-publishedAt') }
}

/** What was put into the trash, the last first. A writer's own: they can take out no other. */
export async function findTrashed(req: PayloadRequest): Promise<Found<TrashedRow>> {
  const theirs = isEditor(req.user) ? [] : [madeBy(req)]
  const { docs, totalDocs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    draft: true,
    limit: SHOWN,
    overrideAccess: false,
    req,
    select: { title: true, deletedAt: true },
    sort: '-deletedAt',
    trash: true,
    where: { and: [{ deletedAt: { exists: true } }, ...theirs] },
  })
  return { total: totalDocs, rows: docs, all: articleList(theirs, '-deletedAt', '/trash') }
}

/**
 * Who has no password and no invitation that is good: it could not be sent, or it has expired. Nobody but admins is
 * told. Not with their rights: Payload lets nobody ask for what it keeps of passwords.
 */
export async function findStrandedAccounts(req: PayloadRequest): Promise<Found<AlertRow>> {
  const all = '/admin/collections/users'
  if (!isAdmin(req.user)) return { total: 0, rows: [], all }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: SHOWN,
    req,
    select: { name: true },
    sort: '-createdAt',
    where: {
      and: [
        { hash: { exists: false } },
        {
          or: [
            { resetPasswordExpiration: { exists: false } },
            { resetPasswordExpiration: { less_than: new Date().toISOString() } },
          ],
        },
      ],
    },
  })
  return { total: totalDocs, rows: docs, all }
}

const NEWCOMER_FOR_MS = 30 * 24 * 60 * 60 * 1000

/** Somebody whose account is less than thirty days old, and who has not begun an article yet. */
export async function isNewcomer(req: PayloadRequest): Promise<boolean> {
  if (!req.user || Date.now() - Date.parse(req.user.createdAt) > NEWCOMER_FOR_MS) return false
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    overrideAccess: false,
    req,
    trash: true,
    where: madeBy(req),
  })
  return totalDocs === 0
}

async function findDrafts(req: PayloadRequest, conditions: Where[]): Promise<Found<DraftRow>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'articles',
    depth: 1,
    draft: true,
    limit: SHOWN,
    overrideAccess: false,
    req,
    select: { title: true, updatedAt: true, createdBy: true },
    sort: '-updatedAt',
    where: { and: conditions },
  })
  const rows = docs.map(({ id, title, updatedAt, createdBy }) => ({
    id,
    title,
    updatedAt,
    author: typeof createdBy === 'object' ? (createdBy?.name ?? null) : null,
  }))
  return { total: totalDocs, rows, all: articleList(conditions, '-updatedAt') }
}

function madeBy(req: PayloadRequest): Where {
  return { createdBy: { equals: req.user?.id } }
}
