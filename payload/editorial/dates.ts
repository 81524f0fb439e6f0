import { PARIS, parisClock } from './paris-time'

const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: PARIS })

/** « 6 novembre 2025 », « 1er novembre 2025 » in Paris, from ISO 8601. Throws a RangeError when `iso` is not a date. */
export function frenchDate(iso: string): string {
  return dayFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}

const monthFormat = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** « novembre 2025 », from « 2025-11 ». */
export function frenchMonth(month: string): string {
  return monthFormat.format(new Date(`${month}-15`))
}

/** Whether two instants (ISO 8601) fall on one day in Paris. Throws a RangeError when one is not a date. */
export function sameParisDay(a: string, b: string): boolean {
  return dayFormat.format(new Date(a)) === dayFormat.format(new Date(b))
}

const hourFormat = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: PARIS })
const dayOfYearFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: PARIS })
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Returns an instant (ISO 8601) relative to `now` in Paris: « aujourd’hui à 10:51 », « hier à 17:20 », « le 18
 * novembre », « le 6 mai 2024 ». Throws a RangeError when `iso` is not a date.
 */
export function frenchMoment(iso: string, now: Date = new Date()): string {
  const then = new Date(iso)
  const daysAgo = (parisMidnight(now) - parisMidnight(then)) / DAY_MS
  if (daysAgo === 0) return `aujourd’hui à ${hourFormat.format(then)}`
  if (daysAgo === 1) return `hier à ${hourFormat.format(then)}`
  const isThisYear = parisDay(then).slice(0, 4) === parisDay(now).slice(0, 4)
  return `le ${isThisYear ? dayOfYearFormat.format(then).replace(/^1 /, '1er ') : frenchDate(iso)}`
}

/** The calendar's day, in milliseconds: whole days apart even where a day has 23 hours. */
function parisMidnight(date: Date): number {
  return Date.parse(parisDay(date))
}

/** « 2026-12-03 ». */
function parisDay(date: Date): string {
  return parisClock(date.toISOString()).slice(0, 10)
}
