// Plain JavaScript: Next loads this file by itself, outside its bundle. `tags.ts` shares its clock through
// `globalThis` under this key.
const STATE = Symbol.for('skorann.cache.expirations')
const STORE = Symbol.for('skorann.rendered-pages')

/** Entries kept at the most: what was asked for least recently goes first. */
const MOST_ENTRIES = 500

/**
 * @typedef {{ now: number, last: Map<string, number> }} Expirations
 * @typedef {{ version: number, entry: { value: unknown, lastModified: number } }} Kept
 */

const holder = /** @type {typeof globalThis & { [STATE]?: Expirations, [STORE]?: Map<string, Kept> }} */ (globalThis)

/**
 * Keeps in memory what Next renders, until something public changes. One instance is made for each request: the
 * version it notes is the one that its render began with, and a render overtaken by a change is not kept. Nothing is
 * read from or written to `.next`, so one build serves any database.
 */
export default class NextCacheHandler {
  constructor() {
    this.began = state().now
  }

  /** @param {string} key */
  async get(key) {
    const kept = store().get(key)
    if (!kept) return null
    store().delete(key)
    if (kept.version !== state().now) return null
    store().set(key, kept)
    return kept.entry
  }

  /**
   * @param {string} key
   * @param {unknown} value
   */
  async set(key, value) {
    if (this.began !== state().now) return
    // A robot that asks for random addresses must not push real pages out.
    if (isFailure(value)) return
    store().set(key, { version: this.began, entry: { value, lastModified: Date.now() } })
    const [oldest] = store().keys()
    if (store().size > MOST_ENTRIES && oldest !== undefined) store().delete(oldest)
  }

  async revalidateTag() {
    state().now += 1
  }

  resetRequestCache() {}
}

function state() {
  holder[STATE] ??= { now: 0, last: new Map() }
  return holder[STATE]
}

function store() {
  holder[STORE] ??= new Map()
  return holder[STORE]
}

/** @param {unknown} value */
function isFailure(value) {
  return typeof value === 'object' && value !== null && 'status' in value && Number(value.status) >= 400
}
