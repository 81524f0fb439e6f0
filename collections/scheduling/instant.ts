import { clockChange, parisInstants } from '@/payload/editorial/paris-time'
import { badRequest } from '../checks/http-errors'

const MINUTE_MS = 60_000
const OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/**
 * Returns the instant (ISO 8601, UTC, to the minute) of a time: `2026-12-03T08:00` by the clocks of Paris, or with an
 * offset, `2026-12-03T07:00Z`. Throws (400) when it is no time, is past, or comes twice or never.
 */
export function instantOf(at: string, now: number = Date.now()): string {
  const instant = OFFSET.test(at) ? withOffset(at) : onParisClock(at)
  if (Number.isNaN(instant)) {
    throw badRequest('Cette date n’en est pas une : donnez un jour et une heure, par exemple 2026-12-03T08:00.')
  }
  const minute = Math.floor(instant / MINUTE_MS) * MINUTE_MS
  if (minute <= now) {
    throw badRequest('Cette heure est passée : choisissez-en une à venir, ou publiez maintenant.')
  }
  return new Date(minute).toISOString()
}

/** JavaScript alone would take 30 February for 2 March. */
function withOffset(at: string): number {
  const day = at.slice(0, 10)
  const instant = Date.parse(at)
  const isInCalendar = !Number.isNaN(instant) && new Date(`${day}T00:00Z`).toISOString().startsWith(day)
  return isInCalendar ? instant : Number.NaN
}

function onParisClock(clock: string): number {
  const change = clockChange(clock)
  if (change?.kind === 'twice')
    throw badRequest(`${change.explanation} Ici : +02:00 pour la première, +01:00 pour la seconde.`)
  if (change) throw badRequest(change.explanation)
  return Date.parse(parisInstants(clock)[0] ?? '')
}
