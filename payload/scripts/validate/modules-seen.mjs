/**
 * Returns the number of modules in a report of dependency-cruiser, 0 when it has none.
 * @param {string} report for example « ✔ no dependency violations found (123 modules, 456 dependencies cruised) »
 */
export function modulesSeen(report) {
  return Number(/(\d+) modules/.exec(report)?.[1] ?? 0)
}
