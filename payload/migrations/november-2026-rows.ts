import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { DRAFTED, TEXTS } from './november-2026-texts'

/* For the migration `tidy_texts` of 29 November 2026 of SQLite. Never change it: databases have run it. */

type Db = MigrateUpArgs['db']
type Row = Record<string, unknown>

const BATCH = 200

/** Calls `change` for each row, and writes the columns that it returns where they differ. */
export async function changeRows(db: Db, table: string, columns: string[], change: (row: Row) => Row): Promise<void> {
  const asked = sql.raw(['rowid as "row"', ...columns.map((column) => `"${column}"`)].join(', '))
  for (let last = 0; ; ) {
    const rows = await db.all<Row>(
      sql`SELECT ${asked} FROM ${sql.identifier(table)} WHERE rowid > ${last} ORDER BY rowid LIMIT ${BATCH}`,
    )
    for (const row of rows) {
      const changes = Object.entries(change(row)).filter(([column, value]) => value !== row[column])
      if (changes.length === 0) continue
      const assigned = changes.map(([column, value]) => sql`${sql.identifier(column)} = ${value}`)
      await db.run(
        sql`UPDATE OR IGNORE ${sql.identifier(table)} SET ${sql.join(assigned, sql`, `)} WHERE rowid = ${row.row}`,
      )
    }
    if (rows.length < BATCH) return
    last = Number(rows.at(-1)?.row)
  }
}

/** Returns the tables of documents and of their versions, with their columns of text. */
export function textColumns(): { table: string; line: string[]; lines: string[] }[] {
  return Object.entries(TEXTS).flatMap(([collection, { line, lines }]) => {
    const columns = (prefix: string) => ({ line: named(prefix, line), lines: named(prefix, lines) })
    const documents = { table: collection, ...columns('') }
    return DRAFTED.includes(collection) ? [documents, { table: `_${collection}_v`, ...columns('version_') }] : documents
  })
}

function named(prefix: string, paths: string[]): string[] {
  return paths.map((path) => prefix + path.replace('.', '_'))
}
