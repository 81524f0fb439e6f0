import type { Payload, PayloadRequest } from 'payload'
import { isOpenSomewhere } from '@/collections/presence/present-people'
import { inTransaction } from '../database/in-transaction'
import { hasContent } from '../editorial/plain-text'
import type { RichText } from '../editorial/rich-text'
import { logger } from '../log/logger'
import type { DraftableSlug } from '../publication/public-row'
import { textOf } from '../publication/scheduled-text'

const DAY_MS = 24 * 60 * 60 * 1000
const AT_ONCE = 200

/**
 * Removes the drafts that were left empty a day ago or more: opening « Créer » makes one. Never one that says
 * something, or ever said something, or that somebody has open.
 */
export async function removeEmptyDrafts(payload: Payload, now: number = Date.now()): Promise<void> {
  for (const collection of ['articles', 'pages'] as const) {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      draft: true,
      limit: AT_ONCE,
      pagination: false,
      select: { title: true },
      where: {
        and: [
          { _status: { equals: 'draft' } },
          { or: [{ title: { exists: false } }, { title: { equals: '' } }] },
          { updatedAt: { less_than: new Date(now - DAY_MS).toISOString() } },
        ],
      },
    })
    for (const { id } of docs) {
      if (!isOpenSomewhere(`${collection}/${id}`)) await removeIfEmpty(payload, collection, id)
    }
  }
}

/** In one transaction: nobody writes between the look and the removal. */
async function removeIfEmpty(payload: Payload, collection: DraftableSlug, id: string): Promise<void> {
  await inTransaction(payload, async (req) => {
    if (!(await wasAlwaysEmpty(req, collection, id))) return
    await payload.delete({ collection, id, depth: 0, req })
    logger.info({ collection, id }, 'an empty draft was removed')
  })
}

async function wasAlwaysEmpty(req: PayloadRequest, collection: DraftableSlug, id: string): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown> & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where: { parent: { equals: id } },
  })
  return docs.every(({ version }) => version._status !== 'published' && isEmpty(version))
}

function isEmpty(version: Record<string, unknown>): boolean {
  const { body, ...fields } = textOf(version)
  return !hasContent(body as RichText) && !says(fields)
}

function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says)
  return typeof value === 'number' || value === true
}
