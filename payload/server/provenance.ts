import { areCurrent, presentTick } from './tag-expiry'

/** The cache tags of a stored page, and when its render began. */
export interface Provenance {
  cacheTags: ReadonlySet<string>
  /** Of the logical clock in tag-expiry.ts. */
  tick: number
}

/** Bytes of an entry of a set, in addition to its letters. */
const TAG_OVERHEAD = 64

/** Returns whether an entry is current, and notes the tick, so that no tag is compared again until the clock ticks. */
export function isCurrent(kept: Provenance): boolean {
  const now = presentTick()
  if (kept.tick === now) return true
  if (!areCurrent(kept.cacheTags, kept.tick)) return false
  kept.tick = now
  return true
}

/** Returns roughly how many bytes a provenance takes. */
export function provenanceBytes({ cacheTags }: Provenance): number {
  let bytes = 0
  for (const tag of cacheTags) bytes += tag.length + TAG_OVERHEAD
  return bytes
}
