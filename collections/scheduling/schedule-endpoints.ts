import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { findSchedule, type ScheduledAction, schedulesOf } from '@/collections/scheduling/find-schedules'
import { isSameText, latestText } from '@/collections/scheduling/scheduled-text'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { frenchDayAndTime } from '@/payload/editorial/paris-time'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { isEditor, isStaff, personOf } from '../access'
import { badRequest, forbidden } from '../checks/http-errors'
import { nameOf } from '../drafts/revision'
import { recordedNetwork } from '../journal/network'
import { instantOf } from './instant'
import { cancelAndRecord } from './record-schedule'
import { schedule } from './schedule'

/** A schedule of a document, as sent to its form. */
export interface ScheduleView {
  action: ScheduledAction
  /** ISO 8601. */
  at: string
  /** The name of the person who scheduled it; null when that account is gone. */
  by: string | null
  /** The reason of a failure, in French. */
  problem: string | null
  /** It failed and will not be tried again. */
  hasFailed: boolean
  /** The scheduled text differs from the document's present text. */
  isOutdated: boolean
}

/** Read, add and cancel the schedules of a document: all answer with `schedules`, a change also with `message`. */
export const scheduleEndpoints: Endpoint[] = [
  {
    path: '/:id/schedule',
    method: 'get',
    handler: async (req) => {
      if (!isStaff(personOf(req))) throw forbidden('Connectez-vous pour voir ce qui est programmé.')
      return await answer(req, documentOf(req))
    },
  },
  {
    path: '/:id/schedule',
    method: 'post',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      const { action, at, revision } = await asked(req)
      const instant = instantOf(at)
      await schedule(req, { ...document, action, at: instant, revision })
      const what = action === 'publish' ? 'Programmé' : 'Retrait programmé'
      return await answer(req, document, `${what} pour le ${frenchDayAndTime(instant)}, heure de Paris.`)
    },
  },
  {
    path: '/:id/schedule',
    method: 'delete',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      const action = z.enum(['publish', 'withdraw']).optional().safeParse(req.query.action)
      if (!action.success) throw badRequest('action vaut publish ou withdraw.')
      const cancel = (own: PayloadRequest) =>
        cancelAndRecord(own, { ...document, action: action.data }, recordedNetwork(req))
      await inTransaction(req.payload, cancel, req.user)
      return await answer(req, document, 'La programmation est annulée.')
    },
  },
]

const body = z.object({
  action: z.enum(['publish', 'withdraw'], { error: 'action vaut publish ou withdraw.' }),
  at: z.string({ error: 'at manque : donnez une date et une heure, par exemple 2026-12-03T08:00 (heure de Paris).' }),
  revision: z.number({ error: 'revision n’est pas un numéro.' }).int().nonnegative().optional(),
})

async function asked(req: PayloadRequest) {
  const sent: unknown = await req.json?.()
  const read = body.safeParse(sent)
  if (!read.success) throw badRequest(read.error.issues[0]?.message ?? 'Cette demande n’est pas bien formée.')
  return read.data
}

function refuseToOthers(req: PayloadRequest) {
  if (!isEditor(personOf(req))) {
    throw forbidden('Seule la rédaction en chef programme une publication ou un retrait.')
  }
}

function documentOf(req: PayloadRequest) {
  const { collection, id } = req.routeParams ?? {}
  return { collection: collection as DraftableSlug, id: String(id) }
}

async function answer(
  req: PayloadRequest,
  { collection, id }: { collection: DraftableSlug; id: string },
  message?: string,
) {
  const latest = await latestText(req, collection, id)
  if (!latest) throw new NotFound(req.t)
  const entries = await schedulesOf(req, collection, id)
  const schedules = await Promise.all(
    entries.map(async (entry): Promise<ScheduleView> => {
      const { action, at, createdBy, problem, revision, state } = entry
      const mayDiffer = action === 'publish' && revision !== latest.revision
      const scheduled = mayDiffer ? await findSchedule(req, entry.id) : null
      return {
        action,
        at,
        by: createdBy ? await nameOf(req, createdBy) : null,
        problem: problem ?? null,
        hasFailed: state === 'failed',
        isOutdated: scheduled !== null && !isSameText(scheduled.text, latest.text),
      }
    }),
  )
  return Response.json({ message, schedules })
}
