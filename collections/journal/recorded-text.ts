import type { PayloadRequest } from 'payload'
import { type DraftableSlug, isPublic, type PublicRow, publicRow } from '@/payload/publication/public-row'
import type { JournalEvent } from './record'

type Reading = Pick<PayloadRequest, 'payload'> & Partial<Pick<PayloadRequest, 'transactionID'>>

/**
 * Returns an article or a page as a line names it: by the title that visitors read, now or just before (`before`, the row
 * that this request wrote or deleted). What they do not read is named by its id alone: a line is sealed for the whole
 * term, and exported, while a draft may be deleted.
 */
export async function recordedText(
  req: Reading,
  collection: DraftableSlug,
  id: string,
  before: PublicRow | null = null,
): Promise<NonNullable<JournalEvent['on']>> {
  const rows = [await publicRow(req as PayloadRequest, collection, id), before]
  const title = rows.find(isPublic)?.title
  return { collection, id, title: typeof title === 'string' ? title : null }
}
