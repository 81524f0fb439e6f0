/**
 * Returns the cells of a matrix that this run tries. On SQLite, and with `npm test all`, these are all of them. On
 * MongoDB, whose stand-in answers slowly, `npm test` tries those whose outcome the database may decide.
 */
export function cellsOfThisRun<Cell>(cells: readonly Cell[], mayDependOnDatabase: (cell: Cell) => boolean): Cell[] {
  const isEverything = !process.env.TEST_MONGODB_URI || Boolean(process.env.TEST_EVERYTHING)
  return isEverything ? [...cells] : cells.filter(mayDependOnDatabase)
}
