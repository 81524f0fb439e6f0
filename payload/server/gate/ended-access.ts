import { LRUCache } from 'lru-cache'
import { processWide } from '../../process-wide'

/** Of more, the oldest are taken again for what may be good: Payload refuses them after it has read their body. */
const MOST_ENDED = 5_000

/** Ids of sessions, and hashes of keys, that ended while this process runs. Next's bundle tells, the front asks. */
const ended = processWide('gate.ended-access', () => new LRUCache<string, true>({ max: MOST_ENDED }))

/** Has the gate treat who brings one of these, a session by its id or a key by its hash, as a stranger. They do not come back. */
export function noteEndedAccess(names: Iterable<string>): void {
  for (const name of names) ended.set(name, true)
}

/** Whether the session of this id, or the key of this hash, was ended. It does not count as a use. */
export function isEndedAccess(name: string): boolean {
  return ended.has(name)
}
