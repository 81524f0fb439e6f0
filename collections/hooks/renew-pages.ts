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
import { changedPages, type ShownSlug } from '@/payload/publication/changed-pages'
import { siteTags } from '@/payload/publication/document-tags'
import { keepOldAddress } from '@/payload/publication/old-addresses'
import { type PublicRow, publicRow } from '@/payload/publication/public-row'
import { noteRowBefore, rowBefore } from '@/payload/publication/row-before'

/** For collections without drafts; where there are, `guardWrite` notes the row. */
export const noteRow: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update') await note(req, collection.slug as ShownSlug, originalDoc.id)
  return data
}

export const noteRowToDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) =>
  await note(req, collection.slug as ShownSlug, id)

/** Renders anew, after the commit, the pages that this write changed, and keeps the old addresses of what moved. */
export const renewPages: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const slug = collection.slug as ShownSlug
  const after = await publicRow(req, slug, doc.id)
  await renew(req, slug, rowBefore(req, doc.id) ?? null, after)
  return doc
}

export const renewPagesAfterDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await renew(req, collection.slug as ShownSlug, rowBefore(req, String(id)) ?? null, null)
  return doc
}

const SITE_BEFORE = 'siteBefore'

export const noteSite: GlobalBeforeValidateHook = async ({ data, req }) => {
  req.context[SITE_BEFORE] = await req.payload.db.findGlobal({ slug: 'site', req })
  return data
}

export const renewPagesOfSite: GlobalAfterChangeHook = async ({ doc, req }) => {
  const before = req.context[SITE_BEFORE] as Record<string, unknown> | null
  await announce(req, siteTags(before, await req.payload.db.findGlobal({ slug: 'site', req })))
  return doc
}

async function renew(req: PayloadRequest, collection: ShownSlug, before: PublicRow | null, after: PublicRow | null) {
  await announce(req, await changedPages(req, collection, before, after))
  await keepOldAddress(req, collection, before, after)
}

async function note(req: PayloadRequest, collection: ShownSlug, id: number | string) {
  const row = await publicRow(req, collection, id)
  if (row) noteRowBefore(req, row)
}
