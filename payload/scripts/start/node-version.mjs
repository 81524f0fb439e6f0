// Old syntax on purpose: a Node.js that is too old must be able to run this file and print the refusal.

/** The oldest Node.js that runs the site; the same as `engines` in package.json. */
export const MINIMUM_NODE = '20.9.0'

/**
 * Returns one French sentence that explains why this Node.js cannot run the site; null when it can.
 * @param {string} version for example « 20.11.1 »
 * @returns {string | null}
 */
export function nodeProblem(version) {
  if (compareVersions(version, MINIMUM_NODE) >= 0) return null
  return (
    'Node.js ' +
    version +
    ' est trop ancien : installez la version ' +
    MINIMUM_NODE +
    ' ou une plus récente depuis https://nodejs.org, puis recommencez.'
  )
}

/**
 * @param {string} left
 * @param {string} right
 */
function compareVersions(left, right) {
  const leftParts = left.split('.').map(Number)
  const rightParts = right.split('.').map(Number)
  for (let index = 0; index < 3; index += 1) {
    const difference = (leftParts[index] || 0) - (rightParts[index] || 0)
    if (difference !== 0) return difference
  }
  return 0
}
