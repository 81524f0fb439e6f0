import { LRUCache } from 'lru-cache'

interface Limits {
  /** So many events of one source… */
  many: number
  /** …within this time are a burst… */
  withinMs: number
  /** …which is told once within this time, whatever its source. */
  quietMs: number
}

export interface Bursts {
  limits: Limits
  /** The moments of the latest events, by their source; the oldest first. */
  moments: LRUCache<string, number[]>
  toldAt: number
}

/** Of more sources at once, those that were silent longest are forgotten. */
const MOST_SOURCES = 1_000

export function newBursts(limits: Limits): Bursts {
  return { limits, moments: new LRUCache({ max: MOST_SOURCES }), toldAt: Number.NEGATIVE_INFINITY }
}

/** Counts an event at `now` (milliseconds), and returns whether somebody must be told: it completes a burst. */
export function countsAsBurst(bursts: Bursts, source: string, now: number): boolean {
  const { many, withinMs, quietMs } = bursts.limits
  const recent = [...(bursts.moments.get(source) ?? []).filter((moment) => now - moment < withinMs), now]
  bursts.moments.set(source, recent.slice(-many))
  if (recent.length < many || now - bursts.toldAt < quietMs) return false
  bursts.toldAt = now
  return true
}
