import { nearTo, weigh } from './nearest.mjs'
import { firstRow, rowsOf } from './rows.mjs'

/** @typedef {import('./index-file.mjs').IndexFile} IndexFile */

/** In a pass over all texts, at once: the thread answers in between. */
const WEIGHED_AT_ONCE = 20

/** The score of two texts, added up from one or from the other. */
const ROUNDING = 1e-6

/** The lists of nearest articles that were asked for, and when they no longer hold. */
export class NearestLists {
  /** By the key of the text. @type {Map<string, { keys: string[] | null, most: number, least: number }>} */
  #lists = new Map()
  /** @type {IndexFile} */
  #index

  /** @param {IndexFile} index */
  constructor(index) {
    this.#index = index
  }

  /** Returns the keys of the nearest articles; null for a text that is not in the index.
   * @param {string} key @param {number} most @returns {string[] | null} */
  nearest(key, most) {
    const id = this.#idOf(key)
    const near = id === null ? null : nearTo(this.#index, id).slice(0, most)
    const keys = near?.map((one) => one.key) ?? null
    this.#lists.set(key, { keys, most, least: near?.at(-1)?.score ?? 0 })
    return keys
  }

  /**
   * Weighs the words of texts that were put in, and returns the keys of the lists that are others since: of those that
   * had one of these texts, and those that one of them is near enough to enter. A text that was taken out is in no list.
   * @param {string[]} changed
   * @returns {string[]}
   */
  renew(changed) {
    const ids = changed.flatMap((key) => this.#idOf(key) ?? [])
    weigh(this.#index, ids)
    const entered = new Set(
      ids.flatMap((id) =>
        nearTo(this.#index, id)
          .filter((near) => this.#mayEnter(near))
          .map(({ key }) => key),
      ),
    )
    return [...this.#lists].flatMap(([key, { keys, most }]) => {
      const isConcerned = entered.has(key) || [key, ...(keys ?? [])].some((one) => changed.includes(one))
      return isConcerned && this.nearest(key, most)?.join() !== keys?.join() ? [key] : []
    })
  }

  /** @param {import('./nearest.mjs').Near} near */
  #mayEnter({ key, score }) {
    const list = this.#lists.get(key)
    return list?.keys ? list.keys.length < list.most || score >= list.least - ROUNDING : false
  }

  /** Weighs some of the texts that are not weighed yet, and returns whether others are left. */
  weighSome() {
    const ids = rowsOf(this.#index.db, 'SELECT id FROM entries WHERE isWeighed = 0 LIMIT ?', WEIGHED_AT_ONCE)
    weigh(
      this.#index,
      ids.map(([id]) => id),
    )
    return ids.length === WEIGHED_AT_ONCE
  }

  /** @param {string} key @returns {number | null} */
  #idOf(key) {
    return firstRow(this.#index.db, 'SELECT id FROM entries WHERE key = ?', key)?.[0] ?? null
  }
}
