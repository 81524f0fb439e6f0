import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { changeRows, textColumns } from '../november-2026-rows'
import { composedInside, DRAFTED, sortKey, tidyLine, tidyLines } from '../november-2026-texts'

/** The lists of the site's settings and the keywords, one table each, with their columns of one line. */
const ROWS: Record<string, string[]> = {
  articles_texts: ['text'],
  _articles_v_texts: ['text'],
  site: ['name', 'tagline'],
  site_navigation: ['label'],
  site_footer: ['title'],
  site_footer_links: ['label'],
  site_social: ['label'],
}

/**
 * What was written before texts were tidied at each write: composed letters, no spaces around, one line. And their keys
 * in French order.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { table, line, lines } of textColumns()) {
    const tidied = (columns: string[], tidy: (text: string) => string, row: Record<string, unknown>) =>
      columns.flatMap((column) => {
        const text = row[column]
        const written = typeof text === 'string' ? tidy(text) : text
        return [[column, written] as const, [`${column}_sort_key`, sortKey(written)] as const]
      })
    await changeRows(db, table, [...line, ...lines], (row) =>
      Object.fromEntries([...tidied(line, tidyLine, row), ...tidied(lines, tidyLines, row)]),
    )
  }
  for (const [table, columns] of Object.entries(ROWS)) {
    await changeRows(db, table, columns, (row) =>
      Object.fromEntries(
        columns.map((column) => [column, typeof row[column] === 'string' ? tidyLine(row[column]) : row[column]]),
      ),
    )
  }
  for (const collection of DRAFTED) {
    for (const [table, body] of [
      [collection, 'body'],
      [`_${collection}_v`, 'version_body'],
    ] as const) {
      // As JSON: it escapes no letters, and has none of its own that compose.
      await changeRows(db, table, [body], (row) => ({ [body]: composedInside(row[body]) }))
    }
  }
}

/** Nobody needs the letters of an earlier day. */
export async function down(_: MigrateDownArgs): Promise<void> {}
