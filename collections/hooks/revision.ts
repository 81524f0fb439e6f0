import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { frenchMoment } from '@/payload/editorial/dates'
import { type LatestVersion, latestVersion } from '@/payload/publication/latest-version'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { scheduledWrite } from '@/payload/publication/scheduled-text'
import { personOf } from '../access'
import { conflict } from './refusal'
import { writeIntent } from './write-intent'

/** An autosave that comes later than this after the one before begins another sitting, and another version. */
const SITTING_MS = 30 * 60_000

const THIS_DOCUMENT = { articles: 'cet article', pages: 'cette page' }

/**
 * Numbers each write of a document and notes whose it is. Refuses (409) one that names another revision than the
 * latest: somebody else wrote meanwhile, and would lose that. Reads and writes fall into one turn (transactions.ts).
 */
export const stampRevision: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const standing = scheduledWrite(req)
  const updatedBy = personOf(req)?.id ?? null
  if (operation === 'create') return { ...data, revision: 1, updatedBy }

  const slug = collection.slug as DraftableSlug
  const latest = await latestVersion(req, slug, originalDoc.id)
  const revision: number = latest?.version.revision ?? originalDoc.revision ?? 0
  const { draft, status, revision: sent, isAutosave } = writeIntent(req)
  if (sent !== undefined && sent !== revision) throw await staleRevision(req, slug, latest, revision)
  if (latest && status === 'draft' && !draft) await keepInHistory(req, slug, latest)
  if (standing) return { ...data, ...standing }
  if (isAutosave && latest?.autosave && !isSameSitting(latest, updatedBy)) await endSitting(req, slug, latest)
  return { ...data, revision: revision + 1, updatedBy }
}

function isSameSitting({ updatedAt, version }: LatestVersion, person: string | null) {
  return version.updatedBy === person && Date.now() - new Date(updatedAt).getTime() < SITTING_MS
}

/** Payload autosaves into the latest version as long as that is an autosave, whoever made it. */
async function endSitting(
  req: PayloadRequest,
  collection: DraftableSlug,
  { id, ...latest }: LatestVersion,
): Promise<void> {
  await req.payload.db.updateVersion({ collection, id, versionData: { ...latest, autosave: false } as never, req })
}

/** Payload takes a document off the site inside its latest version: what that said, and whose it is, stays in another. */
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

/** Returns the refusal (409) of a write that starts from another revision than the latest: who wrote since, and when. */
export async function staleRevision(
  req: PayloadRequest,
  slug: DraftableSlug,
  latest: LatestVersion | undefined,
  revision: number,
) {
  const updatedBy = latest?.version.updatedBy ?? null
  const updatedAt = latest?.updatedAt
  const name = updatedBy && (await nameOf(req, updatedBy))
  const isOwn = updatedBy !== null && updatedBy === personOf(req)?.id
  const who = isOwn ? 'Vous avez vous-même' : `${name ?? 'Quelqu’un'} a`
  const when = updatedAt ? ` ${frenchMoment(new Date(updatedAt).toISOString())}` : ''
  return conflict(
    `${who} enregistré ${THIS_DOCUMENT[slug]}${when}, après la version dont vous partez : ce que vous venez d’envoyer n’a pas été enregistré.`,
    { revision, updatedBy: updatedBy && { id: updatedBy, name }, updatedAt },
  )
}

/** Returns the name of an account, null when it is gone. */
export async function nameOf(req: PayloadRequest, id: string): Promise<string | null> {
  const user = await req.payload.db.findOne<{ id: string; name: string }>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  })
  return user?.name ?? null
}
