/** @typedef {import('libsql').Database} Database */

/** Returns the rows that a query finds, as lists of columns.
 * @param {Database} db @param {string} query @param {unknown[]} values
 * @returns {any[][]} */
export function rowsOf(db, query, ...values) {
  return /** @type {any[][]} */ (
    db
      .prepare(query)
      .raw(true)
      .all(...values)
  )
}

/** Returns the first row that a query finds.
 * @param {Database} db @param {string} query @param {unknown[]} values
 * @returns {any[] | undefined} */
export function firstRow(db, query, ...values) {
  return /** @type {any[] | undefined} */ (
    db
      .prepare(query)
      .raw(true)
      .get(...values)
  )
}
