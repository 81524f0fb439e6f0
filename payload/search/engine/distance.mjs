/**
 * Returns how many letters are to be put in, taken out, changed, or swapped with their neighbour, to make one word of
 * another; `most + 1` for more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number}
 */
export function distanceOf(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1
  /** @type {number[]} */
  let beforeLast = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      let cost = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1))
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    beforeLast = last
    last = next
  }
  return at(last, other.length)
}

/** @param {number[]} row @param {number} column */
function at(row, column) {
  return row[column] ?? 0
}

/** Returns the letters of a word as bits: words that differ in more bits than two for each error are not near.
 * @param {string} word */
export function lettersIn(word) {
  let bits = 0
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 31)
  return bits
}

/** @param {number} bits */
export function countOf(bits) {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
