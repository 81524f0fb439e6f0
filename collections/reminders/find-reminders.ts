import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { untilToday } from '@/payload/editorial/paris-day'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { DRAFTABLE } from '@/payload/publication/public-row'
import type { Figure, Reminder } from '@/payload-types'

type Reading = Pick<PayloadRequest, 'payload'> & Partial<Pick<PayloadRequest, 'transactionID'>>

/** A text that is to be looked at by now. */
export type DueText = Reminder & { title: string | null }

/** A shared figure that is to be verified by now; its owner is an id. */
export type DueFigure = Omit<Figure, 'owner'> & { owner?: string | null }

/** Returns the reminder of a text; null where there is none. */
export async function reminderOf(req: Reading, collection: DraftableSlug, id: string): Promise<Reminder | null> {
  return await req.payload.db.findOne<Reminder>({ collection: 'reminders', req, where: ofDocument(collection, id) })
}

/** The question for the reminder of a text. */
export function ofDocument(collection: DraftableSlug, id: string): Where {
  return { and: [{ documentId: { equals: id } }, { documentCollection: { equals: collection } }] }
}

/** Returns the reminders whose day has come in Paris, the oldest first, of texts that are not in the trash. */
export async function dueTexts(req: Reading, now: Date = new Date()): Promise<DueText[]> {
  const due = await all<Reminder>(req, 'reminders', { at: untilToday(now) }, 'at')
  const titles = new Map<string, string | null>()
  for (const collection of DRAFTABLE) {
    const ids = due.filter((one) => one.documentCollection === collection).map(({ documentId }) => documentId)
    for (const [id, title] of await latestTitles(req, collection, ids)) titles.set(id, title)
  }
  return due.flatMap((one) => {
    const title = titles.get(one.documentId)
    return title === undefined ? [] : [{ ...one, title }]
  })
}

/** Returns the shared figures whose day has come in Paris, the oldest first. */
export async function dueFigures(req: Reading, now: Date = new Date()): Promise<DueFigure[]> {
  return await all<DueFigure>(req, 'figures', { recheckOn: untilToday(now) }, 'recheckOn')
}

/** The titles as the staff reads them. */
async function latestTitles(
  req: Reading,
  collection: DraftableSlug,
  ids: string[],
): Promise<[string, string | null][]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.queryDrafts<{ id: string; title?: string | null }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ parent: { in: ids } }, { 'version.deletedAt': { exists: false } }] },
  })
  return docs.map(({ id, title }) => [id, title ?? null])
}

/** Returns how many shared figures are to be verified by now. */
export async function countDueFigures(req: Reading, now: Date = new Date()): Promise<number> {
  const where = { recheckOn: untilToday(now) }
  return (await req.payload.db.count({ collection: 'figures', req, where })).totalDocs
}

async function all<Row>(req: Reading, collection: CollectionSlug, where: Where, sort: string): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort,
    where,
  })
  return docs
}
