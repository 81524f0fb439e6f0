import semver from 'semver'
import { markdownRows } from './markdown-rows.mjs'

/** @typedef {import('../start/dependencies.mjs').Lockfile} Lockfile */

const ACCEPTED = /^accepted: \S/

/**
 * Returns what is wrong with docs/advisories.md, one line for each: an installed version in a range that nobody accepted
 * with a reason, or a row that cannot be read.
 * @param {string} text of the page
 * @param {Lockfile} lockfile
 * @returns {string[]}
 */
export function openAdvisories(text, lockfile) {
  return markdownRows(text).flatMap(([name = '', range = '', advisory = '', , checked = '', verdict = '']) => {
    const place = `${unquoted(name)} ${unquoted(range)} (${advisory})`
    if (semver.validRange(unquoted(range)) === null) return [`${place}: the versions are no range.`]
    if (!/^\d{4}-\d{2}-\d{2}$/.test(checked)) return [`${place}: no day when it was checked.`]
    const concerned = versionsOf(lockfile, unquoted(name)).filter((version) =>
      semver.satisfies(version, unquoted(range)),
    )
    if (concerned.length === 0 || ACCEPTED.test(verdict)) return []
    return [`${place}: ${concerned.join(', ')} is installed. Replace it, or accept it with a reason.`]
  })
}

/**
 * @param {Lockfile} lockfile
 * @param {string} name
 */
function versionsOf({ packages }, name) {
  const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
  return [...new Set(found.flatMap(([, { version }]) => version ?? []))]
}

/** @param {string} cell */
function unquoted(cell) {
  return cell.replaceAll('`', '')
}
