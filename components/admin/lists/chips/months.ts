import { parisDayOf } from '@/payload/editorial/paris-day'

/** More would be looked for by the filter panel. */
const MOST_MONTHS = 120

const format = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Returns the months of Paris from an instant (ISO 8601) to now, the newest first: « 2026-11 », « novembre 2026 ». */
export function monthsSince(first: string, now: Date = new Date()): { value: string; label: string }[] {
  const [fromYear = 0, fromMonth = 1] = parisDayOf(first).split('-').map(Number)
  const [year = 0, month = 1] = parisDayOf(now.toISOString()).split('-').map(Number)
  const many = (year - fromYear) * 12 + month - fromMonth + 1
  return Array.from({ length: Math.max(0, Math.min(many, MOST_MONTHS)) }, (_, ago) => {
    const date = new Date(Date.UTC(year, month - 1 - ago, 1))
    return { value: date.toISOString().slice(0, 7), label: format.format(date) }
  })
}
