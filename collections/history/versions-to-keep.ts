import { parisClock } from '@/payload/editorial/paris-time'

/** A version, as far as the scheme needs it. */
export interface DatedVersion {
  id: number | string
  /** ISO 8601. */
  updatedAt: string
  isPublished: boolean
  /** The latest of its document: what the form shows. */
  isLatest: boolean
}

const DAYS_OF_A_MONTH = 31
const DAY_MS = 24 * 60 * 60 * 1000

/** The lengths of « 2026-12-03 » and of « 2026-12-03T08 » in a time. */
const DAY = 10
const HOUR = 13

/**
 * Returns the ids of the versions of one document that stay in its history: all of today, the last of each hour of
 * yesterday, the last of each day of the month before, and always the latest and what was published. Days are those of
 * Paris.
 */
export function versionsToKeep(versions: DatedVersion[], now: Date): Set<DatedVersion['id']> {
  const today = dayNumber(parisClock(now.toISOString()))
  const kept = new Set<DatedVersion['id']>()
  const filled = new Set<string>()
  for (const { id, isLatest, isPublished, updatedAt } of newestFirst(versions)) {
    const clock = parisClock(updatedAt)
    const daysAgo = today - dayNumber(clock)
    const period = periodOf(clock, daysAgo)
    const isLastOfPeriod = period !== null && !filled.has(period)
    if (isLatest || isPublished || daysAgo <= 0 || isLastOfPeriod) kept.add(id)
    if (period !== null) filled.add(period)
  }
  return kept
}

/** The period of which one version stays; null when none has to. */
function periodOf(clock: string, daysAgo: number): string | null {
  if (daysAgo === 1) return clock.slice(0, HOUR)
  return daysAgo > 1 && daysAgo <= DAYS_OF_A_MONTH ? clock.slice(0, DAY) : null
}

/** Whole days apart even where a day has 23 hours. */
function dayNumber(clock: string): number {
  return Math.round(Date.parse(clock.slice(0, DAY)) / DAY_MS)
}

function newestFirst(versions: DatedVersion[]): DatedVersion[] {
  return versions.toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
}
