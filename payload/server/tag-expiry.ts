import { processWide } from '../process-wide'

interface Expirations {
  /** A logical clock: it ticks at each expiration. Two of these can fall into one millisecond of a real one. */
  now: number
  /** When each tag was last expired. */
  last: Map<string, number>
}

/** Returns the present tick. A page whose render begins now may be kept as long as `areCurrent(cacheTags, tick)`. */
export function presentTick(): number {
  return expirations().now
}

/** Call it once others can read a write: a page with one of these tags whose render began earlier is not sent again. */
export function expireTags(cacheTags: Iterable<string>): void {
  const state = expirations()
  state.now += 1
  for (const tag of cacheTags) state.last.set(tag, state.now)
}

/** Returns whether none of these tags has expired since `tick`. */
export function areCurrent(cacheTags: Iterable<string>, tick: number): boolean {
  const { last } = expirations()
  for (const tag of cacheTags) if ((last.get(tag) ?? 0) > tick) return false
  return true
}

function expirations() {
  return processWide<Expirations>('cache.expirations', () => ({ now: 0, last: new Map() }))
}
