import type { ScheduleView } from '@/collections/scheduling/schedule-endpoints'
import { errorMessage, requestJson } from '../requests'

export type ScheduleAction = ScheduleView['action']

export type ScheduleOutcome =
  | { kind: 'done'; message: string; schedules: ScheduleView[] }
  /** `details`: one sentence for each field at fault. All in French. */
  | { kind: 'refused'; message: string; details: string[] }

const NOT_COMPLETE = 'Il reste à corriger avant de pouvoir publier ; rien n’est programmé.'

const STALE =
  'Le texte a changé ailleurs depuis que vous l’avez ouvert : rien n’est programmé. Rechargez la page, relisez, puis programmez.'

interface ScheduleAnswer {
  message: string
  schedules: ScheduleView[]
}

/** Whether visitors see the document, and whether a newer draft exists. */
export interface PublicationState {
  isPublished: boolean
  hasDraft: boolean
}

/** Returns the schedules of the document at this address; null when the site does not answer. */
export async function readSchedules(address: string): Promise<ScheduleView[] | null> {
  const outcome = await send(`${address}/schedule`, 'GET')
  return outcome.kind === 'done' ? outcome.schedules : null
}

/** Schedules the latest version of the document; `at` is ISO 8601. */
export function sendSchedule(address: string, action: ScheduleAction, at: string): Promise<ScheduleOutcome> {
  return send(`${address}/schedule`, 'POST', { action, at })
}

export function cancelSchedule(address: string, action: ScheduleAction): Promise<ScheduleOutcome> {
  return send(`${address}/schedule?action=${action}`, 'DELETE')
}

/** Returns null when the site does not answer. */
export async function readPublicationState(address: string): Promise<PublicationState | null> {
  const [row, latest] = await Promise.all([statusOf(address, false), statusOf(address, true)])
  return row && latest ? { isPublished: row === 'published', hasDraft: latest !== 'published' } : null
}

async function statusOf(address: string, draft: boolean): Promise<string | undefined> {
  const query = `draft=${draft}&depth=0&select[_status]=true`
  const { ok, body } = await requestJson<{ _status: string }>(`${address}?${query}`)
  return ok ? body._status : undefined
}

async function send(
  address: string,
  method: 'DELETE' | 'GET' | 'POST',
  body?: { action: ScheduleAction; at: string },
): Promise<ScheduleOutcome> {
  const answer = await requestJson<ScheduleAnswer>(address, { method, ...(body && { body }) })
  const { message = '', schedules = [], errors } = answer.body
  if (answer.ok) return { kind: 'done', message, schedules }
  if (answer.status === 409) return { kind: 'refused', message: STALE, details: [] }
  const faults = errors?.[0]?.data?.errors
  if (!faults) return { kind: 'refused', message: errorMessage(answer.body), details: [] }
  const details = faults.map(({ label, message }) => (label ? `${label} : ${message}` : message))
  return { kind: 'refused', message: NOT_COMPLETE, details }
}
