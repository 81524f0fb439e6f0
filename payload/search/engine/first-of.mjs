/** From so many on, ordering the whole list takes less time. */
const LONG = 200

/**
 * Returns the first of a list in an order, without ordering the others.
 * @template Item
 * @param {Item[]} items
 * @param {number} most How many.
 * @param {(one: Item, other: Item) => number} compare
 * @returns {Item[]}
 */
export function firstOf(items, most, compare) {
  if (most > LONG) return items.toSorted(compare).slice(0, most)
  /** @type {Item[]} */
  const first = []
  for (const item of items) {
    let place = first.length
    while (place > 0 && compare(item, /** @type {Item} */ (first[place - 1])) < 0) place -= 1
    if (place === most) continue
    first.splice(place, 0, item)
    if (first.length > most) first.pop()
  }
  return first
}
