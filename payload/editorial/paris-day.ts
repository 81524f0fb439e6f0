import { parisClock, parisInstants } from './paris-time'

const DAY_MS = 24 * 60 * 60 * 1000

/** A day in Paris: from its first instant up to the first of the next day, not included (ISO 8601, UTC). */
export interface ParisDay {
  start: string
  end: string
}

/** Returns the interval of a day (« 2026-11-28 ») by the clocks of Paris; null for what is no day of the calendar. */
export function parisDay(day: unknown): ParisDay | null {
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const noon = Date.parse(`${day}T12:00Z`)
  if (Number.isNaN(noon) || new Date(noon).toISOString().slice(0, 10) !== day) return null
  const start = midnight(day)
  const end = midnight(new Date(noon + DAY_MS).toISOString().slice(0, 10))
  return start && end ? { start, end } : null
}

/** Returns the day in Paris (« 2026-11-28 ») of an instant (ISO 8601). Throws a RangeError when `iso` is not a date. */
export function parisDayOf(iso: string): string {
  return parisClock(iso).slice(0, 10)
}

/** Returns the bound of what is due by the end of this day in Paris, as Payload compares dates. */
export function untilToday(now: Date): { less_than: string } {
  const instant = now.toISOString()
  return { less_than: parisDay(parisDayOf(instant))?.end ?? instant }
}

/** Returns the interval of a month (« 2026-11 ») by the clocks of Paris; null for what is no month of the calendar. */
export function parisMonth(month: string): ParisDay | null {
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month) ?? []
  const next = new Date(Date.UTC(Number(year), Number(number), 1))
  const first = parisDay(`${month}-01`)
  const after = first && parisDay(next.toISOString().slice(0, 10))
  return first && after && { start: first.start, end: after.start }
}

/** Returns the month in Paris (« 2026-11 ») of an instant (ISO 8601). Throws a RangeError when `iso` is not a date. */
export function parisMonthOf(iso: string): string {
  return parisClock(iso).slice(0, 7)
}

/** Clocks never change at midnight. */
function midnight(day: string): string | undefined {
  return parisInstants(`${day}T00:00`)[0]
}
