import { type Endpoint, NotFound, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import { parisDayOf } from '@/payload/editorial/paris-day'
import { type DraftableSlug, publicRow } from '@/payload/publication/public-row'
import type { User } from '@/payload-types'
import { isStaff, personOf } from '../access'
import { forbidden } from '../checks/http-errors'
import { sentBody } from '../checks/sent-body'
import { reminderOf } from './find-reminders'
import { forgetReminder, mayRemind, type Reminded, remind, stillRight } from './reminder'
import { LONGEST_REASON } from './reminders'

/** When a text is looked at again, as sent to its form. */
export interface ReminderView {
  /** A day in Paris: « 2027-03-01 ». */
  on: string
  reason: string | null
  /** Null for all editors. */
  owner: { id: string; name: string } | null
  /** Its day has come. */
  isDue: boolean
}

export interface ReminderAnswer {
  /** Null where there is none. */
  reminder: ReminderView | null
  /** Whether the person who asks may change it. */
  mayChange: boolean
  /** Who may look after a text. */
  staff: { id: string; name: string }[]
  message?: string
}

/** Read, set, confirm and give up the day on which a text is looked at again: all answer with `reminder`. */
export const reminderEndpoints: Endpoint[] = [
  {
    path: '/:id/reminder',
    method: 'get',
    handler: async (req) => {
      refuseToOthers(req)
      return await answer(req, documentOf(req))
    },
  },
  {
    path: '/:id/reminder',
    method: 'post',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      await remind(req, document, await sentBody(req, body))
      return await answer(req, document, 'C’est noté : ce texte reviendra ce jour-là.')
    },
  },
  {
    path: '/:id/reminder',
    method: 'delete',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      await forgetReminder(req, document)
      return await answer(req, document, 'Ce texte n’est plus à revoir.')
    },
  },
  {
    path: '/:id/still-right',
    method: 'post',
    handler: async (req) => {
      refuseToOthers(req)
      const document = documentOf(req)
      await stillRight(req, document)
      return await answer(req, document, 'Toujours juste : le prochain jour est repoussé d’autant.')
    },
  },
]

const body = z.object({
  on: z.string({ error: 'on manque : donnez un jour, par exemple 2027-03-01.' }),
  reason: z
    .string({ error: 'reason n’est pas un texte.' })
    .trim()
    .max(LONGEST_REASON, `La raison : ${LONGEST_REASON} signes au plus.`)
    .nullish(),
  owner: z.string({ error: 'owner n’est pas un compte.' }).max(100, 'owner n’est pas un compte.').nullish(),
})

/** A key looks at nothing. */
function refuseToOthers(req: PayloadRequest) {
  if (!isStaff(personOf(req))) throw forbidden('Connectez-vous avec votre compte pour dire quand revoir un texte.')
}

function documentOf(req: PayloadRequest): Reminded {
  const { collection, id } = req.routeParams ?? {}
  return { collection: collection as DraftableSlug, id: String(id) }
}

async function answer(req: PayloadRequest, { collection, id }: Reminded, message?: string) {
  const row = await publicRow(req, collection, id)
  if (!row) throw new NotFound(req.t)
  const reminder = await reminderOf(req, collection, id)
  const staff = await activeAccounts(req)
  const answered: ReminderAnswer = {
    reminder: reminder && {
      on: parisDayOf(reminder.at),
      reason: reminder.reason ?? null,
      owner: staff.find((one) => one.id === reminder.owner) ?? null,
      isDue: parisDayOf(reminder.at) <= parisDayOf(new Date().toISOString()),
    },
    mayChange: mayRemind(personOf(req), row, reminder),
    staff,
    ...(message && { message }),
  }
  return Response.json(answered)
}

/** Those who can log in, by their names. */
const ACTIVE: Where = { and: [{ frozen: { not_equals: true } }, { hash: { exists: true } }] }

async function activeAccounts(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const { docs } = await req.payload.db.find<User>({
    collection: 'users',
    limit: 0,
    pagination: false,
    req,
    sort: 'name',
    where: ACTIVE,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
