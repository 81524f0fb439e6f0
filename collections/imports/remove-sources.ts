import type { CollectionBeforeDeleteHook } from 'payload'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { removeSource } from './source-files'

/** Deletes the sources of an article with it. Before: the database empties what named the deleted article. */
export const removeSourcesOf: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { article: { equals: id } }
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'draft-sources',
    pagination: false,
    req,
    where,
  })
  if (docs.length === 0) return
  await req.payload.db.deleteMany({ collection: 'draft-sources', req, where })
  await afterCommit(req, () => Promise.all(docs.map((source) => removeSource(source.id))))
}
