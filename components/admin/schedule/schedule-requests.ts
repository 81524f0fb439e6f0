import type { ScheduleView } from '@/collections/scheduling/schedule-endpoints'

export type ScheduleAction = ScheduleView['action']

export type ScheduleOutcome =
  | { kind: 'done'; message: string; schedules: ScheduleView[] }
  /** `details`: one sentence for each field at fault. All in French. */
  | { kind: 'refused'; message: string; details: string[] }

const NO_ANSWER = 'Le site ne répond pas : rien n’a changé. Vérifiez la connexion, puis réessayez.'

const NOT_COMPLETE = 'Il reste à corriger avant de pouvoir publier ; rien n’est programmé.'

const STALE =
  'Le texte a changé ailleurs depuis que vous l’avez ouvert : rien n’est programmé. Rechargez la page, relisez, puis programmez.'

interface Answer {
  message?: string
  schedules?: ScheduleView[]
  errors?: { message: string; data?: { errors?: { label?: string; message: string }[] } }[]
}

/** Returns what is scheduled for the document of this address; null when the site does not tell. */
export async function readSchedules(address: string): Promise<ScheduleView[] | null> {
  const outcome = await ask(`${address}/schedule`, 'GET')
  return outcome.kind === 'done' ? outcome.schedules : null
}

/** Schedules the document as the site has it; `at` is ISO 8601. */
export function sendSchedule(address: string, action: ScheduleAction, at: string): Promise<ScheduleOutcome> {
  return ask(`${address}/schedule`, 'POST', { action, at })
}

export function cancelSchedule(address: string, action: ScheduleAction): Promise<ScheduleOutcome> {
  return ask(`${address}/schedule?action=${action}`, 'DELETE')
}

/** Returns whether visitors see the document, and whether a draft waits on top of that; null when the site does not tell. */
export async function readStanding(address: string): Promise<{ isPublished: boolean; hasDraft: boolean } | null> {
  const [row, latest] = await Promise.all([statusOf(address, false), statusOf(address, true)])
  return row && latest ? { isPublished: row === 'published', hasDraft: latest !== 'published' } : null
}

async function statusOf(address: string, draft: boolean): Promise<string | undefined> {
  const response = await fetch(`${address}?draft=${draft}&depth=0&select[_status]=true`).catch(() => null)
  return response?.ok ? ((await response.json()) as { _status: string })._status : undefined
}

async function ask(path: string, method: string, body?: object): Promise<ScheduleOutcome> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    const { message = '', schedules = [], errors } = (await response.json()) as Answer
    if (response.ok) return { kind: 'done', message, schedules }
    if (response.status === 409) return { kind: 'refused', message: STALE, details: [] }
    const [error] = errors ?? []
    const details = error?.data?.errors?.map((fault) =>
      fault.label ? `${fault.label} : ${fault.message}` : fault.message,
    )
    return { kind: 'refused', message: details ? NOT_COMPLETE : (error?.message ?? NO_ANSWER), details: details ?? [] }
  } catch {
    return { kind: 'refused', message: NO_ANSWER, details: [] }
  }
}
