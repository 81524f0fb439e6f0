import { LRUCache } from 'lru-cache'
import { isCurrent, type Provenance, provenanceBytes } from './provenance'

const MOST_BYTES = 4 * 1024 * 1024
/** An entry of the map, beside its letters. */
const OVERHEAD = 200

/**
 * Addresses where nothing is. They have a store of their own, without any page (all are sent the same document), so
 * that a robot that tries random addresses pushes no real page out, and waits for no second render of one.
 */
export class MissingAddresses {
  private readonly entries = new LRUCache<string, Provenance>({
    maxSize: MOST_BYTES,
    sizeCalculation: (entry, path) => path.length + provenanceBytes(entry) + OVERHEAD,
  })

  /** Returns whether nothing was found at this path, and nothing changed since that could be found there. */
  has(path: string): boolean {
    const entry = this.entries.get(path)
    if (!entry) return false
    if (isCurrent(entry)) return true
    this.entries.delete(path)
    return false
  }

  add(path: string, { tags, tick }: Provenance): void {
    this.entries.set(path, { tags, tick })
  }

  get bytes(): number {
    return this.entries.calculatedSize
  }
}
