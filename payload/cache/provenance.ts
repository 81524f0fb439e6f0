import { areCurrent, presentTick } from './tags'

/** What something kept was made from, and when it began to be. */
export interface Provenance {
  tags: ReadonlySet<string>
  /** Of the logical clock in tags.ts. */
  tick: number
}

/** An entry of a set, beside its letters. */
const TAG_OVERHEAD = 64

/** Tells whether it is current, and remembers it: until the clock ticks again, no tag needs to be looked at. */
export function isCurrent(kept: Provenance): boolean {
  const now = presentTick()
  if (kept.tick === now) return true
  if (!areCurrent(kept.tags, kept.tick)) return false
  kept.tick = now
  return true
}

/** Returns roughly how much memory it takes to know it. */
export function provenanceBytes({ tags }: Provenance): number {
  let bytes = 0
  for (const tag of tags) bytes += tag.length + TAG_OVERHEAD
  return bytes
}
