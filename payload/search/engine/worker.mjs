// Run in a thread of its own, by ../search-thread.ts: no question and no write holds up the site. Takes
// `{ id, method, args }`, answers `{ id, result }` or `{ id, error }`.
import { parentPort, workerData } from 'node:worker_threads'
import { complete, find, matching } from './find.mjs'
import { IndexFile } from './index-file.mjs'
import { nearToTitle } from './nearest.mjs'
import { NearestLists } from './nearest-lists.mjs'
import { warmUp } from './warm-up.mjs'

let index = new IndexFile(workerData)
let lists = new NearestLists(index)

/** What the thread can be asked for. */
const METHODS = {
  isNew: () => index.isNew,
  /** Makes the index anew, empty. */
  empty: () => {
    index.close()
    index = IndexFile.anew(workerData)
    lists = new NearestLists(index)
  },
  put: index.put,
  setGlossary: index.setGlossary,
  showing: index.showing,
  beginPass: index.beginPass,
  stale: index.stale,
  endPass: index.endPass,
  find: (/** @type {import('./types').Asked} */ asked) => find(index, asked),
  complete: (/** @type {string} */ q) => complete(index, q),
  matching: (/** @type {string} */ q, /** @type {number} */ most) => matching(index, q, most),
  nearest: (/** @type {string} */ key, /** @type {number} */ most) => lists.nearest(key, most),
  nearestToTitle: (/** @type {string} */ title, /** @type {number} */ most) => nearToTitle(index, title, most),
  renewLists: (/** @type {string[]} */ changed, /** @type {string[]} */ written) => lists.renew(changed, written),
  weighSome: () => lists.weighSome(),
  warmUp: () => warmUp(index),
  close: () => index.close(),
}

/** @typedef {typeof METHODS} Methods */

parentPort?.on('message', (/** @type {{ id: number, method: keyof Methods, args: any[] }} */ { id, method, args }) => {
  try {
    const run = /** @type {(...args: any[]) => unknown} */ (METHODS[method])
    parentPort?.postMessage({ id, result: run.apply(index, args) })
  } catch (error) {
    parentPort?.postMessage({ id, error })
  }
})
