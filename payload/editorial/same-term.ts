import { parisDayOf } from './paris-day'
import { parisInstants } from './paris-time'

const DAY_MS = 24 * 60 * 60 * 1000
const YEAR_IN_MONTHS = 12

/**
 * Returns the day (ISO 8601, noon in Paris) that is as long after `now` as `to` was after `from`: whole months stay months,
 * other terms are days. A year where there was no term, or none that leads forward.
 */
export function sameTermFrom(now: string, { from, to }: { from: string; to: string | null | undefined }): string {
  const today = parisDayOf(now)
  if (!to) return noonOf(monthsAfter(today, YEAR_IN_MONTHS))
  const [begin, end] = [parisDayOf(from), parisDayOf(to)]
  const days = Math.round((Date.parse(end) - Date.parse(begin)) / DAY_MS)
  if (days <= 0) return noonOf(monthsAfter(today, YEAR_IN_MONTHS))
  const months = monthOf(end) - monthOf(begin)
  if (months > 0 && monthsAfter(begin, months) === end) return noonOf(monthsAfter(today, months))
  return noonOf(new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10))
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * YEAR_IN_MONTHS + Number(day.slice(5, 7))
}

/** The same day of a later month, or its last one: from 31 January, 28 February. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Clocks never change at noon. */
function noonOf(day: string): string {
  return parisInstants(`${day}T12:00`)[0] ?? `${day}T12:00:00.000Z`
}
