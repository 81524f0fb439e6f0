import { LRUCache } from 'lru-cache'
import { isCurrent, type Provenance, provenanceBytes } from './provenance'
import type { ReadyAnswer } from './ready-answer'

interface Entry extends Provenance {
  ready: ReadyAnswer
}

/** A page larger than this part of the store is not kept: it would evict too many others. */
const LARGEST_SHARE = 1 / 8

/** Finished pages by path, within so many bytes: the one asked for least recently leaves first. */
export class PageStore {
  private readonly entries: LRUCache<string, Entry>

  constructor(bytes: number) {
    this.entries = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.floor(bytes * LARGEST_SHARE),
      sizeCalculation: (entry, path) => entry.ready.bytes + provenanceBytes(entry) + path.length,
    })
  }

  /** Returns the page kept for a path, unless something that it shows changed since. */
  get(path: string): ReadyAnswer | undefined {
    const entry = this.entries.get(path)
    if (!entry) return undefined
    if (isCurrent(entry)) return entry.ready
    this.entries.delete(path)
    return undefined
  }

  set(path: string, ready: ReadyAnswer, { cacheTags, tick }: Provenance): void {
    this.entries.set(path, { ready, cacheTags, tick })
  }

  get bytes(): number {
    return this.entries.calculatedSize
  }
}
