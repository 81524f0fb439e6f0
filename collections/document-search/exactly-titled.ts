import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { sortKey } from '@/payload/editorial/french-order'

const MOST = 10
/** Follows a tab, which is what a key has after its letters, and comes before any letter. */
const AFTER_TAB = '\n'

/**
 * Returns the ids of documents with this very title, accents and capitals ignored, of their latest text with `draft`: the
 * index of the key that lists are sorted by answers. Whoever shows them asks for them again, with the rights of the reader.
 */
export async function exactlyTitled(
  req: PayloadRequest,
  collection: CollectionSlug,
  title: string,
  draft: boolean,
): Promise<string[]> {
  const [letters] = sortKey(title)?.split('\t') ?? []
  const { useAsTitle } = req.payload.collections[collection].config.admin
  const key = `${draft ? 'version.' : ''}${useAsTitle}SortKey`
  if (!letters || !useAsTitle) return []
  const where: Where = {
    and: [{ [key]: { greater_than_equal: letters } }, { [key]: { less_than: letters + AFTER_TAB } }],
  }
  const asked = { collection, limit: MOST, pagination: false, req, where }
  const { docs } = draft ? await req.payload.db.queryDrafts(asked) : await req.payload.db.find(asked)
  return docs.map(({ id }) => String(id))
}
