import { LRUCache } from 'lru-cache'

interface Limits {
  /** So many events of one source… */
  many: number
  /** …within this time are a burst… */
  withinMs: number
  /** …which is told once within this time. */
  quietMs: number
}

interface Source {
  /** Of its latest events; the oldest first. */
  moments: number[]
  toldAt: number
}

export interface Bursts {
  limits: Limits
  sources: LRUCache<string, Source>
}

/** Of more sources at once, those that were silent longest are forgotten. */
const MOST_SOURCES = 1_000

export function newBursts(limits: Limits): Bursts {
  return { limits, sources: new LRUCache({ max: MOST_SOURCES }) }
}

/** Counts an event at `now` (milliseconds), and returns whether somebody must be told: it completes a burst. */
export function countsAsBurst(bursts: Bursts, source: string, now: number): boolean {
  const { many, withinMs, quietMs } = bursts.limits
  const { moments, toldAt } = bursts.sources.get(source) ?? { moments: [], toldAt: Number.NEGATIVE_INFINITY }
  const recent = [...moments.filter((moment) => now - moment < withinMs), now].slice(-many)
  const isTold = recent.length === many && now - toldAt >= quietMs
  bursts.sources.set(source, { moments: recent, toldAt: isTold ? now : toldAt })
  return isTold
}
