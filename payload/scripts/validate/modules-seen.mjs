/**
 * How many modules dependency-cruiser says that it saw, 0 when it does not say.
 * @param {string} report for example « ✔ no dependency violations found (123 modules, 456 dependencies cruised) »
 */
export function modulesSeen(report) {
  return Number(/(\d+) modules/.exec(report)?.[1] ?? 0)
}
