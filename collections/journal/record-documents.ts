import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { isSame } from '@/payload/publication/change'
import { publicRow } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { type JournalEvent, record } from './record'

type Doc = Record<string, unknown> & { id: string }

/** Returns the document of a line, with its title of now. */
function recordedDocument(
  { slug, admin }: Pick<SanitizedCollectionConfig, 'admin' | 'slug'>,
  doc: Record<string, unknown>,
): NonNullable<JournalEvent['on']> {
  const title = doc[admin.useAsTitle ?? 'id']
  return { collection: slug, id: String(doc.id), title: typeof title === 'string' ? title : null }
}

/** Records the creation or the change of a document without drafts: visitors see it at once. */
export const recordWrite: CollectionAfterChangeHook<Doc> = async ({ collection, doc, operation, req }) => {
  // The redirect of a document that moved is a part of the move.
  if (isPartOfAMove(req, collection.slug)) return doc
  const on = recordedDocument(collection, doc)
  if (operation === 'create') await record(req, { event: 'created', on })
  else if (await isChanged(req, collection, doc.id)) await record(req, { event: 'changed', on })
  return doc
}

/** Records that a document was deleted for good. */
export const recordDeletion: CollectionAfterDeleteHook<Doc> = async ({ collection, doc, req }) => {
  await record(req, { event: 'deleted', on: recordedDocument(collection, doc) })
  return doc
}

async function isChanged(req: PayloadRequest, { slug }: { slug: string }, id: string): Promise<boolean> {
  const after = await publicRow(req, slug as 'redirects', id)
  return !isSame(rowBefore(req, id) ?? null, after)
}

function isPartOfAMove({ context }: PayloadRequest, collection: string): boolean {
  return collection === 'redirects' && Boolean(context.keepsOldAddress)
}
