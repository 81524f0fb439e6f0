import { frenchDate } from '../editorial/dates'
import type { DateView } from '../queries/views'

/** A published article has a date; the epoch would show at once that one had not. */
export function dateView(iso: string | null | undefined): DateView {
  const date = iso ?? new Date(0).toISOString()
  return { iso: date, label: frenchDate(date) }
}
