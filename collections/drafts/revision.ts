import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { scheduledWrite } from '@/collections/scheduling/scheduled-text'
import { frenchMoment } from '@/payload/editorial/dates'
import { type LatestVersion, latestVersion } from '@/payload/publication/latest-version'
import type { DraftableSlug, PublicRow } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { accountOf, personOf } from '../access'
import { conflict } from '../checks/http-errors'
import { endStep, stepOfAutosave, stepOfWrite } from '../history/note-step'
import type { StepKind } from '../history/writing-step'
import { publishes } from './guard-write'
import { writeIntent } from './write-intent'

/**
 * Numbers each write of a document, and notes whose it is and its step in the history. Refuses (409) one that names
 * another revision than the latest: somebody else wrote meanwhile, and would lose that. Read and write hold one place in
 * the write queue.
 */
export const stampRevision: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const slug = collection.slug as DraftableSlug
  const person = personOf(req)
  const author = { updatedBy: person ? accountOf(person) : null, updatedByName: person?.name ?? null }
  if (operation === 'create') {
    const step = stepOfWrite(req, kindOf(req, null), { collection: slug, latest: undefined, document: { ...data } })
    return { ...data, revision: 1, ...author, step }
  }

  const latest = await latestVersion(req, slug, originalDoc.id)
  const revision: number = latest?.version.revision ?? originalDoc.revision ?? 0
  const { draft, status, revision: sent, isAutosave, restored } = writeIntent(req)
  if (sent !== undefined && sent !== revision) throw await staleRevision(req, slug, latest, revision)
  if (latest && status === 'draft' && !draft) await keepInHistory(req, slug, latest)

  const saved = { collection: slug, latest, document: { ...originalDoc, ...data } }
  const scheduled = scheduledWrite(req)
  if (isAutosave && !scheduled && latest?.autosave && latest.version.updatedBy === author.updatedBy) {
    const step = await stepOfAutosave(req, { ...saved, latest })
    return { ...data, revision: revision + 1, ...author, step }
  }
  if (isAutosave && latest?.autosave) await endStep(req, slug, latest)
  const step = stepOfWrite(req, kindOf(req, rowBefore(req, originalDoc.id) ?? null), saved)
  if (restored !== undefined) {
    step.repeats = await revisionOf(req, slug, restored)
    // A version of the time in the trash does not take the document there again: its text alone is restored.
    return { ...data, deletedAt: null, revision: revision + 1, ...author, step }
  }
  if (scheduled) return { ...data, ...scheduled, updatedByName: await nameOf(req, scheduled.updatedBy), step }
  return { ...data, revision: revision + 1, ...author, step }
}

function kindOf(req: PayloadRequest, row: PublicRow | null): StepKind {
  const intent = writeIntent(req)
  if (intent.trash) return intent.trash === 'in' ? 'trashed' : 'untrashed'
  if (intent.restored !== undefined) return 'restored'
  if (publishes(intent, row)) return 'published'
  return intent.status === 'draft' && !intent.draft ? 'withdrawn' : 'draft'
}

/** Returns the revision of a version, null when it has none. */
async function revisionOf(req: PayloadRequest, collection: DraftableSlug, version: number | string) {
  const { docs } = await req.payload.db.findVersions<{ id: string; revision?: number | null }>({
    collection,
    limit: 1,
    pagination: false,
    req,
    select: { version: { revision: true } },
    where: { id: { equals: version } },
  })
  return docs[0]?.version.revision ?? null
}

/** P39: a withdrawal overwrites the latest version. Copies that version, with its author, into the history. */
async function keepInHistory(
  req: PayloadRequest,
  collectionSlug: DraftableSlug,
  { parent, version }: LatestVersion,
): Promise<void> {
  const now = new Date().toISOString()
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug,
    createdAt: now,
    parent,
    req,
    updatedAt: now,
    versionData: version as never,
  })
}

/** Returns the 409 for a write that starts from an older revision; it names the author and time of the newer one. */
export async function staleRevision(
  req: PayloadRequest,
  slug: DraftableSlug,
  latest: LatestVersion | undefined,
  revision: number,
) {
  const updatedBy = latest?.version.updatedBy ?? null
  const updatedAt = latest?.updatedAt
  const name = updatedBy && (await nameOf(req, updatedBy))
  const asker = personOf(req)
  const isOwn = Boolean(asker) && updatedBy === accountOf(asker as NonNullable<typeof asker>)
  const who = isOwn ? 'Vous avez vous-même' : `${name ?? 'Quelqu’un'} a`
  const when = updatedAt ? ` ${frenchMoment(new Date(updatedAt).toISOString())}` : ''
  return conflict(
    `${who} enregistré ${req.payload.collections[slug].config.custom.thisDocument}${when}, après la version dont vous partez : ce que vous venez d’envoyer n’a pas été enregistré.`,
    { revision, updatedBy: updatedBy && { id: updatedBy, name }, updatedAt },
  )
}

/** Returns the name of an account, null when it is gone. */
export async function nameOf(req: PayloadRequest, id: string | null): Promise<string | null> {
  if (id === null) return null
  const user = await req.payload.db.findOne<{ id: string; name: string }>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  })
  return user?.name ?? null
}
