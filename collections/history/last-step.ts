import type { Endpoint, PayloadRequest } from 'payload'
import { isSameText, textOf } from '@/collections/scheduling/scheduled-text'
import type { LatestVersion } from '@/payload/publication/latest-version'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { personOf, readsDrafts } from '../access'
import { forbidden } from '../checks/http-errors'
import { authorOf } from './author'
import { stepOf } from './writing-step'

/** The version before the last step, which « Annuler la dernière étape » puts back into the draft. */
export interface LastStep {
  /** The id of the version to restore. */
  id: number | string
  by: string
  /** ISO 8601. */
  at: string
}

/** Versions that are looked through for another text than the present one. */
const LOOKED_THROUGH = 20

/** What a first publication fills in by itself is no step. */
const SET_BY_PUBLICATION = { publishedAt: null, slug: null }

/**
 * `GET /api/articles/ID/last-step`: `step` is the newest version with another text, null when there is none; `revision`,
 * the present one.
 */
export const lastStepEndpoint: Endpoint = {
  path: '/:id/last-step',
  method: 'get',
  handler: async (req) => {
    if (!readsDrafts(personOf(req))) throw forbidden('Connectez-vous pour revenir à une étape.')
    const { collection, id } = req.routeParams ?? {}
    return Response.json(await lastStep(req, collection as DraftableSlug, String(id)))
  },
}

async function lastStep(req: PayloadRequest, collection: DraftableSlug, id: string) {
  const listed = await versions(req, collection, { parent: { equals: id } }, true)
  const [latest] = listed
  if (!latest) return { step: null, revision: 0 }
  // A step that was undone is undone: the one before it is next.
  const repeated = stepOf(latest.version.step)?.repeats ?? null
  const from = repeated === null ? 0 : listed.findIndex(({ version }) => version.revision === repeated)
  const before = listed.slice(Math.max(from, 0) + 1).filter(({ version }) => !version.deletedAt)
  return {
    step: await firstOther(req, collection, latest, before.slice(0, LOOKED_THROUGH)),
    revision: latest.version.revision ?? 0,
  }
}

type Listed = LatestVersion & { version: { updatedByName?: string | null } }

/** Returns the first of these versions whose text is not that of the latest. */
async function firstOther(
  req: PayloadRequest,
  collection: DraftableSlug,
  latest: Listed,
  candidates: Listed[],
): Promise<LastStep | null> {
  const present = await textOfVersion(req, collection, latest.id)
  for (const { id, updatedAt, version } of candidates) {
    const text = await textOfVersion(req, collection, id)
    if (!text || !present || isSameText(text, present)) continue
    return { id, by: authorOf(version), at: new Date(updatedAt).toISOString() }
  }
  return null
}

async function textOfVersion(req: PayloadRequest, collection: DraftableSlug, id: number | string) {
  const [version] = await versions(req, collection, { id: { equals: id } }, false)
  return version && { ...textOf(req, collection, version.version), ...SET_BY_PUBLICATION }
}

/** Returns versions, the latest first; without their texts when `isListed`. */
async function versions(
  req: PayloadRequest,
  collection: DraftableSlug,
  where: Parameters<PayloadRequest['payload']['db']['findVersions']>[0]['where'],
  isListed: boolean,
): Promise<Listed[]> {
  const { docs } = await req.payload.db.findVersions<LatestVersion['version']>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: '-updatedAt',
    where,
    ...(isListed && {
      select: { updatedAt: true, version: { deletedAt: true, revision: true, step: true, updatedByName: true } },
    }),
  })
  return docs as Listed[]
}
