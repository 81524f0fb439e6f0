import { processWide } from '../process-wide'

interface Expirations {
  /** A logical clock: it ticks at each expiration. Two of these can fall into one millisecond of a real one. */
  now: number
  /** When each tag was last expired. */
  last: Map<string, number>
}

/** Returns the present tick. What is read from now on may be kept as long as `areCurrent(tags, tick)`. */
export function presentTick(): number {
  return expirations().now
}

/** To be called once a write can be read by others: no page begun before this moment that has one of these tags is sent again. */
export function expireTags(tags: Iterable<string>): void {
  const state = expirations()
  state.now += 1
  for (const tag of tags) state.last.set(tag, state.now)
}

/** Returns whether nothing that these tags stand for changed since `tick`. */
export function areCurrent(tags: Iterable<string>, tick: number): boolean {
  const { last } = expirations()
  for (const tag of tags) if ((last.get(tag) ?? 0) > tick) return false
  return true
}

function expirations() {
  return processWide<Expirations>('cache.expirations', () => ({ now: 0, last: new Map() }))
}
