/** Returns the moment (ISO 8601) before which lines are past a term of so many months: the beginning of a day, UTC. */
export function endOfTerm(now: Date, months: number): string {
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0)).getUTCDate()
  const day = Math.min(now.getUTCDate(), lastDay)
  return new Date(first + (day - 1) * 24 * 60 * 60 * 1_000).toISOString()
}
