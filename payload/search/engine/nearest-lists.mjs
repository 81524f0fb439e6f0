import { nearAmong, nearTo, weigh } from './nearest.mjs'
import { firstRow, rowsOf } from './rows.mjs'

/** @typedef {import('./index-file.mjs').IndexFile} IndexFile */

/** In a pass over all texts, at once: the thread answers in between. */
const WEIGHED_AT_ONCE = 20

/** Above so many lists, all texts are compared at once. */
const FEW_LISTS = 100

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
   * The lists of `written` are forgotten and named unseen: the pages of these texts are made anew anyway.
   * @param {string[]} changed
   * @param {string[]} [written]
   * @returns {string[]}
   */
  renew(changed, written = []) {
    const forgotten = written.filter((key) => this.#lists.delete(key))
    const ids = changed.flatMap((key) => this.#idOf(key) ?? [])
    weigh(this.#index, ids)
    const entered = new Set(
      this.#nearListed(ids)
        .filter((near) => this.#mayEnter(near))
        .map(({ key }) => key),
    )
    const others = [...this.#lists].flatMap(([key, { keys, most }]) => {
      const isConcerned = entered.has(key) || [key, ...(keys ?? [])].some((one) => changed.includes(one))
      return isConcerned && this.nearest(key, most)?.join() !== keys?.join() ? [key] : []
    })
    return [...forgotten, ...others]
  }

  /** Returns what is near one of these texts: of the articles whose lists are known, at least.
   * @param {number[]} ids */
  #nearListed(ids) {
    if (this.#lists.size > FEW_LISTS) return ids.flatMap((id) => nearTo(this.#index, id))
    const listed = [...this.#lists.keys()].flatMap((key) => this.#idOf(key) ?? [])
    return ids.flatMap((id) => nearAmong(this.#index, id, listed))
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
