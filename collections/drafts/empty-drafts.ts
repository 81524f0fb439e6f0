import type { Payload, PayloadRequest } from 'payload'
import { isOpenSomewhere } from '@/collections/presence/present-people'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { hasContent } from '@/payload/editorial/plain-text'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import { DRAFTABLE, type DraftableSlug } from '@/payload/publication/public-row'
import { logger } from '@/payload/server/log/logger'
import { textOf } from '../scheduling/scheduled-text'

const DAY_MS = 24 * 60 * 60 * 1000
const AT_ONCE = 200

/**
 * Removes drafts that were left empty a day ago or more: opening « Créer » makes one. Keeps one that has content, had
 * content in any version, or is open in a form.
 */
export async function removeEmptyDrafts(payload: Payload, now: number = Date.now()): Promise<void> {
  for (const collection of DRAFTABLE) {
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
  return docs.every(({ version }) => version._status !== 'published' && !says(textOf(req, collection, version)))
}

/** Whether a value is content. A text without words is none, whatever paragraphs it has. */
function says(value: unknown): boolean {
  if (isRichText(value)) return hasContent(value)
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says)
  return typeof value === 'number' || value === true
}

function isRichText(value: unknown): value is NonNullable<RichText> {
  return isRecord(value) && isRecord(value.root) && value.root.type === 'root'
}
