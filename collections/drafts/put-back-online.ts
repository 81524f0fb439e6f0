import type { CollectionBeforeOperationHook } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { isPutBackOnline } from '../bulk/deed'
import { writeDocument } from '../bulk/write-document'

interface ByID {
  id?: string
  data?: Record<string, unknown>
  overrideAccess?: boolean
  trash?: boolean
}

/**
 * « Remettre en ligne » is two changes: takes the document out of the trash as a draft, and leaves it to be published
 * like any other. Both or neither happen: they are one transaction.
 */
export const putBackOnline: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update') return args
  const { id, data = {}, overrideAccess, trash } = args as ByID
  if (id === undefined || !isPutBackOnline(data)) return args
  const { deletedAt: _deletedAt, revision, ...published } = data
  await writeDocument(req, {
    collection: collection.slug as DraftableSlug,
    id,
    data: { deletedAt: null, revision },
    depth: 0,
    overrideAccess: Boolean(overrideAccess),
    trash: trash ?? false,
  })
  return { ...args, data: published }
}
