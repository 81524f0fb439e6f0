/**
 * Returns the rows of the tables of a page, each as its cells; the two lines of a head are left out.
 * @param {string} text
 * @returns {string[][]}
 */
export function markdownRows(text) {
  const lines = text.split('\n')
  const isHead = (/** @type {number} */ index) =>
    /^\| ?-{3}/.test(lines[index] ?? '') || /^\| ?-{3}/.test(lines[index + 1] ?? '')
  return lines.flatMap((line, index) => (line.startsWith('|') && !isHead(index) ? [cellsOf(line)] : []))
}

/** @param {string} line */
function cellsOf(line) {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1)
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'))
}
