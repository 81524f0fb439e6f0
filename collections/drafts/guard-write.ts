import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { latestVersion } from '@/payload/publication/latest-version'
import { type DraftableSlug, isPublic, type PublicRow, publicRow } from '@/payload/publication/public-row'
import type { WriteIntent } from '@/payload/publication/request-context'
import { noteRowBefore, rowBefore } from '@/payload/publication/row-before'
import { isEditor, mayTrash, mayWrite, personOf } from '../access'
import { documentFacts, factsOf } from '../access-by-document'
import { badRequest, forbidden } from '../checks/http-errors'
import { readOnlyWhileProposed } from '../review/review-words'
import { writeIntent } from './write-intent'

/**
 * Applies the policy of `access.ts` to each document written, by any kind of request: REST, bulk edit, restored
 * version, duplicate. Also refuses a write that would lose a pending draft. First of the `beforeValidate` hooks.
 */
export const guardWrite: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  const slug = collection.slug as DraftableSlug
  const intent = writeIntent(req)
  const row = operation === 'create' ? null : await publicRow(req, slug, originalDoc.id)
  noteRowBefore(req, row)

  if (!intent.overrideAccess) {
    refuseUnlessAllowed(req, intent, row)
    if (row) await refuseWhileProposed(req, intent, slug, row)
  }
  if (row) {
    refuseContradiction(intent, row)
    await refuseToLoseDraft(req, slug, intent, row)
  }
  if (intent.trash && data) data._status = 'draft'
  return data
}

/** Returns whether this write changes the text that visitors read. */
export function publishes(intent: WriteIntent, row: PublicRow | null) {
  if (intent.trash || intent.draft) return intent.status === 'published'
  if (intent.status) return intent.status === 'published'
  return isPublic(row)
}

/**
 * Trash and restore must not change the text. P36: Payload writes the pending draft into the public row, so put the
 * row's own text back. The draft stays the latest version.
 */
export const keepTextThroughTrash: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const before = rowBefore(req, doc.id)
  if (!writeIntent(req).trash || !before) return doc
  await req.payload.db.updateOne({
    collection: collection.slug,
    id: doc.id,
    data: { ...before, _status: 'draft', deletedAt: doc.deletedAt ?? null },
    req,
  })
  return doc
}

/** Deletion for good is an editor's: a writer has the trash. */
export const refuseDeletionToWriters: CollectionBeforeDeleteHook = ({ req }) => {
  const person = personOf(req)
  if (person && !isEditor(person)) {
    throw forbidden('Seule la rédaction en chef supprime définitivement : mettez ce document à la corbeille.')
  }
}

function refuseUnlessAllowed(req: PayloadRequest, intent: WriteIntent, row: PublicRow | null) {
  const person = personOf(req)
  const facts = row && documentFacts(row)
  const allowed = intent.trash && facts ? mayTrash(person, facts) : mayWrite(person, facts, publishes(intent, row))
  if (!allowed) throw forbidden('Vous ne pouvez ni publier, ni modifier ce qui est publié ou n’est pas de vous.')
}

/** What a writer has proposed stays as it is until it is taken back, sent back or published. */
async function refuseWhileProposed(req: PayloadRequest, intent: WriteIntent, slug: DraftableSlug, row: PublicRow) {
  const person = personOf(req)
  if (isEditor(person)) return
  const facts = await factsOf(req, slug, row)
  const allowed = intent.trash ? mayTrash(person, facts) : mayWrite(person, facts, false)
  if (!allowed)
    throw forbidden(readOnlyWhileProposed(req.payload.collections[slug].config.custom.thisDocument ?? 'ce texte'))
}

function refuseContradiction(intent: WriteIntent, row: PublicRow) {
  if (intent.trash === 'out' && !row.deletedAt) throw badRequest('Ce document n’est pas à la corbeille.')
  if (row.deletedAt && publishes(intent, row)) {
    throw badRequest('Ce document est à la corbeille : restaurez-le, puis publiez-le.')
  }
}

/** A write starts from the latest version: one that says nothing would publish the pending draft unasked (P35). */
async function refuseToLoseDraft(req: PayloadRequest, slug: DraftableSlug, intent: WriteIntent, row: PublicRow) {
  const saysNothing = !intent.draft && !intent.status && !intent.trash
  if (!saysNothing || row._status !== 'published') return
  const latest = await latestVersion(req, slug, row.id)
  if (latest?.version._status !== 'draft') return
  throw badRequest(
    'Ce document publié a un brouillon en attente : dites s’il faut modifier le brouillon (?draft=true) ou publier (_status).',
  )
}
