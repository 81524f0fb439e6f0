import { markdownRows } from './markdown-rows.mjs'

/** @typedef {import('../start/dependencies.mjs').Lockfile} Lockfile */

/**
 * Returns the packages whose licence docs/licences.md does not let in, each with its licence.
 * @param {string} text of the page: a table of licences, then one of packages that do not name theirs
 * @param {Lockfile} lockfile
 * @returns {string[]}
 */
export function unknownLicences(text, lockfile) {
  const [allowed = '', named = ''] = text.split(/^\| package /m)
  const licences = new Set(markdownRows(allowed).flatMap(([cell = '']) => quoted(cell)))
  const found = new Map(
    markdownRows(`| package ${named}`).map(([name = '', licence = '']) => [quoted(name)[0], licence]),
  )
  return Object.entries(lockfile.packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .flatMap(([path, { license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const licence = license ?? quoted(found.get(name) ?? '')[0] ?? ''
      return isAllowed(licence, licences) ? [] : [`${name}: ${licence || 'no licence'}`]
    })
}

/**
 * An SPDX expression without nested brackets, as packages have it.
 * @param {string} expression
 * @param {Set<string>} licences
 */
function isAllowed(expression, licences) {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => licences.has(one)))
}

/** @param {string} cell */
function quoted(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => `${word}`)
}
