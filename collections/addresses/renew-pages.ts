import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  GlobalAfterChangeHook,
  GlobalBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { announce } from '@/payload/publication/announce'
import { restTag, writtenTag } from '@/payload/publication/cache-tags'
import { changedPages, type ShownSlug } from '@/payload/publication/changed-pages'
import { siteTags } from '@/payload/publication/document-tags'
import { keepOldAddress } from '@/payload/publication/old-addresses'
import { asPublic, isDraftable, type PublicRow, publicRow } from '@/payload/publication/public-row'
import { noted } from '@/payload/publication/request-context'
import { noteRowBefore, rowBefore } from '@/payload/publication/row-before'
import { makeSharingPicture } from '@/payload/publication/sharing-picture'

/** For collections without drafts; where there are, `guardWrite` notes the row. */
export const noteRow: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  const slug = collection.slug as ShownSlug
  noteRowBefore(req, operation === 'update' ? await publicRow(req, slug, originalDoc.id) : null)
  return data
}

export const noteRowToDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) =>
  noteRowBefore(req, await publicRow(req, collection.slug as ShownSlug, id))

/** Expires, after the commit, the pages that this write changed, and redirects the old address of a moved document. */
export const renewPages: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const slug = collection.slug as ShownSlug
  const after = await publicRow(req, slug, doc.id)
  await renew(req, slug, String(doc.id), rowBefore(req, doc.id) ?? null, after)
  return doc
}

export const renewPagesAfterDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await renew(req, collection.slug as ShownSlug, String(id), rowBefore(req, String(id)) ?? null, null)
  return doc
}

export const noteSite: GlobalBeforeValidateHook = async ({ data, req }) => {
  req.context.siteBefore = (await req.payload.db.findGlobal({ slug: 'site', req })) ?? null
  return data
}

export const renewPagesOfSite: GlobalAfterChangeHook = async ({ doc, req }) => {
  const after = await req.payload.db.findGlobal({ slug: 'site', req })
  await announce(req, [...siteTags(noted(req, 'siteBefore'), after), restTag('site')])
  return doc
}

async function renew(
  req: PayloadRequest,
  collection: ShownSlug,
  id: string,
  before: PublicRow | null,
  after: PublicRow | null,
) {
  const written = isDraftable(collection) ? [writtenTag(collection, id)] : []
  const pages = await changedPages(req, collection, before, after)
  await announce(req, [...pages, ...changedAnswers(collection, id, before, after)], written)
  if (collection === 'articles') await makeSharingPicture(req, pages, asPublic(after))
  await keepOldAddress(req, collection, before, after)
}

/** Returns the tags of the answers of REST that a write changed: of those that read the document, in a list or alone. */
function changedAnswers(
  collection: ShownSlug,
  id: string,
  before: PublicRow | null,
  after: PublicRow | null,
): string[] {
  const [old, present] = isDraftable(collection) ? [asPublic(before), asPublic(after)] : [before, after]
  return isDeepStrictEqual(old, present) ? [] : [restTag(collection), restTag(collection, id)]
}
