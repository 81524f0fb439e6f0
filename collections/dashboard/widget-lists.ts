import type { PayloadRequest, Where } from 'payload'
import { isAdmin, isEditor, isStaff, personOf } from '@/collections/access'
import { PAGE_ROLES, type PageRole } from '@/payload/editorial/page-roles'
import { missingOfPublisher } from '@/payload/editorial/publisher'
import { DRAFTABLE, type DraftableSlug } from '@/payload/publication/public-row'
import type { Article, LinkCheck, Message, Proposal, Schedule, User } from '@/payload-types'
import { MARKS } from '../list-states/marks'
import { dueFigures, dueTexts } from '../reminders/find-reminders'
import { allProposals, proposalsOf } from '../review/find-proposals'
import { articleList, listAddress } from './list-address'

/*
 * The data of the dashboard: one query for each widget, with the rights of the person, and the address of the admin's
 * full list.
 */

const SHOWN = 5

export interface Found<Row> {
  /** The number of all; null where it is of no use. */
  total: number | null
  rows: Row[]
  /** The admin's list of all of them. */
  all: string
}

export type DraftRow = Pick<Article, 'id' | 'title' | 'updatedAt'> & {
  /** Null when the account is gone, and for the examples that the site came with. */
  author: string | null
  isExample: boolean
  /** What is proposed of it, or was sent back; null when nothing is. */
  review: Pick<Proposal, 'at' | 'reason' | 'returnedByName' | 'state'> | null
}
export interface ProposedRow {
  id: string
  title: string | null | undefined
  collection: DraftableSlug
  /** The name of who proposes; null when it is not known. */
  author: string | null
  /** ISO 8601. */
  at: string
  note: string | null
}
/** A text or a shared figure whose day has come. */
export type RecheckRow =
  | { kind: 'text'; id: string; collection: DraftableSlug; title: string | null; reason: string | null; since: string }
  | { kind: 'figure'; id: string; title: string; since: string }
export type PublishedRow = Pick<Article, 'id' | 'title' | 'slug' | 'publishedAt'>
export type TrashedRow = Pick<Article, 'id' | 'title' | 'deletedAt'>
export type ScheduledRow = Pick<
  Schedule,
  'action' | 'at' | 'documentCollection' | 'documentId' | 'id' | 'problem' | 'state' | 'title'
> & { isTrashed: boolean }
export type MessageRow = Pick<Message, 'createdAt' | 'id' | 'name' | 'page' | 'title'>
export type BrokenLinkRow = Pick<LinkCheck, 'address' | 'documentCollection' | 'documentId' | 'id' | 'reason' | 'since'>
export type AlertRow = Pick<User, 'id' | 'name'>

const DRAFT: Where = { _status: { equals: 'draft' } }
const BROKEN: Where = { state: { equals: 'broken' } }
const WAITING: Where = { isDone: { equals: false } }

/** The drafts that this person made, the last changed first; changes of a published article that wait are drafts too. */
export async function findOwnDrafts(req: PayloadRequest): Promise<Found<DraftRow>> {
  return await findDrafts(req, [DRAFT, madeBy(req)])
}

/** Returns what waits for this editor: proposed to them or to all editors, the oldest first. */
export async function findProposed(req: PayloadRequest): Promise<Found<ProposedRow>> {
  const proposals = (await allProposals(req, 'proposed')).filter(({ to }) => to === null || to === req.user?.id)
  const titles = await titlesOf(req, proposals.slice(0, SHOWN))
  const rows = proposals.slice(0, SHOWN).map(({ at, byName, documentCollection, documentId, note }) => ({
    id: documentId,
    collection: documentCollection,
    title: titles.get(documentId),
    author: byName ?? null,
    at,
    note: note ?? null,
  }))
  const articles = proposals.filter(({ documentCollection }) => documentCollection === 'articles')
  const all = articleList([{ id: { in: articles.map(({ documentId }) => documentId) } }], '-updatedAt')
  return { total: proposals.length, rows, all }
}

async function titlesOf(req: PayloadRequest, proposals: Proposal[]): Promise<Map<string, string | null | undefined>> {
  const titles = new Map<string, string | null | undefined>()
  for (const collection of DRAFTABLE) {
    const ids = proposals.flatMap((one) => (one.documentCollection === collection ? one.documentId : []))
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft: true,
      overrideAccess: false,
      pagination: false,
      req,
      select: { title: true },
      where: { id: { in: ids } },
    })
    for (const { id, title } of docs) titles.set(id, title)
  }
  return titles
}

/** Returns the scheduled publications and withdrawals: those that failed first, then the next to come. */
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
  for (const collection of DRAFTABLE) {
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

/** Returns the readers' messages that nobody has dealt with, the newest first, to who may read them. */
export async function findMessages(req: PayloadRequest): Promise<Found<MessageRow>> {
  const all = listAddress('messages', [WAITING], '-createdAt')
  if (!isEditor(personOf(req))) return { total: 0, rows: [], all }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'messages',
    depth: 0,
    limit: SHOWN,
    overrideAccess: false,
    req,
    sort: '-createdAt',
    where: WAITING,
  })
  return { total: totalDocs, rows: docs, all }
}

/** Returns the links of published texts to pages that do not answer any more, the latest first, to the staff. */
export async function findBrokenLinks(req: PayloadRequest): Promise<Found<BrokenLinkRow>> {
  const all = listAddress('link-checks', [BROKEN], '-since')
  const { docs, totalDocs } = await req.payload.find({
    collection: 'link-checks',
    depth: 0,
    limit: SHOWN,
    overrideAccess: false,
    req,
    sort: '-since',
    where: BROKEN,
  })
  return { total: totalDocs, rows: docs, all }
}

/** Returns what is to be looked at again by now, the oldest first: all of it to editors, to others what is theirs. */
export async function findRechecks(req: PayloadRequest): Promise<Found<RecheckRow>> {
  const person = personOf(req)
  const isTheirs = (owner: string | null | undefined) => isEditor(person) || (isStaff(person) && owner === person?.id)
  const texts = (await dueTexts(req)).filter(({ owner }) => isTheirs(owner))
  const figures = (await dueFigures(req)).filter(({ owner }) => isTheirs(owner))
  const rows: RecheckRow[] = [
    ...texts.map(({ at, documentCollection, documentId, reason, title }) => {
      return {
        kind: 'text' as const,
        id: documentId,
        collection: documentCollection,
        title,
        reason: reason ?? null,
        since: at,
      }
    }),
    ...figures.map(({ id, label, recheckOn, unit, value }) => {
      const title = [value, unit, label].filter(Boolean).join(' ')
      return { kind: 'figure' as const, id, title, since: recheckOn ?? '' }
    }),
  ]
  const oldestFirst = rows.toSorted((one, other) => one.since.localeCompare(other.since))
  const all = articleList([{ id: { in: MARKS.due } }], '-updatedAt')
  return { total: rows.length, rows: oldestFirst.slice(0, SHOWN), all }
}

/** Resolves to whether something is to be looked at again by this person. */
export async function hasRechecks(req: PayloadRequest): Promise<boolean> {
  return (await findRechecks(req)).total !== 0
}

/** Returns the published articles, the newest first. */
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

/** Returns the articles in the trash, the last first. A writer gets only own ones, since they can restore no other. */
export async function findTrashed(req: PayloadRequest): Promise<Found<TrashedRow>> {
  const theirs = isEditor(personOf(req)) ? [] : [madeBy(req)]
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
 * Returns, to admins only, the accounts without a password or a valid invitation: it could not be sent, or it has
 * expired. The query bypasses access rules: Payload lets nobody filter by its password fields.
 */
export async function findStrandedAccounts(req: PayloadRequest): Promise<Found<AlertRow>> {
  const all = '/admin/collections/users'
  if (!isAdmin(personOf(req))) return { total: 0, rows: [], all }
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

/** What the site should say at its foot and does not yet: lines of its settings, and pages that nobody can read. */
export interface MissingAtFoot {
  lines: string[]
  pages: { role: PageRole /** The draft to publish; null when there is none. */; draft: string | null }[]
}

/** Returns it to admins only, who alone can fill it in. */
export async function findMissingAtFoot(req: PayloadRequest): Promise<MissingAtFoot> {
  if (!isAdmin(personOf(req))) return { lines: [], pages: [] }
  const { publisher } = await req.payload.findGlobal({ slug: 'site', depth: 0, req })
  const where: Where = { role: { in: [...PAGE_ROLES] } }
  const select = { role: true } as const
  const [readable, drafts] = await Promise.all([
    req.payload.find({
      collection: 'pages',
      depth: 0,
      overrideAccess: false,
      pagination: false,
      select,
      user: null,
      where,
    }),
    req.payload.find({ collection: 'pages', depth: 0, draft: true, pagination: false, req, select, where }),
  ])
  const missing = PAGE_ROLES.filter((role) => !readable.docs.some((page) => page.role === role))
  const pages = missing.map((role) => ({ role, draft: drafts.docs.find((page) => page.role === role)?.id ?? null }))
  return { lines: missingOfPublisher(publisher ?? {}), pages }
}

/** Resolves to whether a reader's message waits for this person. */
export async function hasMessages(req: PayloadRequest): Promise<boolean> {
  if (!isEditor(personOf(req))) return false
  const { totalDocs } = await req.payload.count({ collection: 'messages', overrideAccess: false, req, where: WAITING })
  return totalDocs > 0
}

/** Resolves to whether a published text leads to a page that does not answer any more, for editors. */
export async function hasBrokenLinks(req: PayloadRequest): Promise<boolean> {
  if (!isEditor(personOf(req))) return false
  const { totalDocs } = await req.payload.count({
    collection: 'link-checks',
    overrideAccess: false,
    req,
    where: BROKEN,
  })
  return totalDocs > 0
}

const NEWCOMER_FOR_MS = 30 * 24 * 60 * 60 * 1000

/** Resolves to whether the account is less than thirty days old and its owner has not begun an article yet. */
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
    select: { title: true, updatedAt: true, createdBy: true, sample: true },
    sort: '-updatedAt',
    where: { and: conditions },
  })
  const proposals = await proposalsOf(
    req,
    'articles',
    docs.map(({ id }) => id),
  )
  const rows = docs.map(({ id, title, updatedAt, createdBy, sample }) => ({
    id,
    title,
    updatedAt,
    author: createdBy && typeof createdBy === 'object' ? createdBy.name : null,
    isExample: Boolean(sample),
    review: proposals.find(({ documentId }) => documentId === id) ?? null,
  }))
  return { total: totalDocs, rows, all: articleList(conditions, '-updatedAt') }
}

function madeBy(req: PayloadRequest): Where {
  return { createdBy: { equals: req.user?.id } }
}
