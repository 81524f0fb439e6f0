/** @typedef {{ date: string, key: string }} Dated */

/** Orders texts: the newest first, and those of one moment always in the same order.
 * @param {Dated} one @param {Dated} other */
export function newest(one, other) {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1
  return one.key < other.key ? 1 : -1
}
