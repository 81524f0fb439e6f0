import { LRUCache } from 'lru-cache'
import { isCurrent, type Provenance, provenanceBytes } from './provenance'

const MOST_BYTES = 4 * 1024 * 1024
/** Bytes of an entry of the map, in addition to its letters. */
const OVERHEAD = 200

/**
 * Addresses without a document. They have a separate store that holds no page (all get the same document), so that a
 * robot that tries random addresses evicts no real page, and the same address is not rendered twice.
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

  add(path: string, { cacheTags, tick }: Provenance): void {
    this.entries.set(path, { cacheTags, tick })
  }

  get bytes(): number {
    return this.entries.calculatedSize
  }
}
