import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/**
 * The columns that name who wrote last were added without ON DELETE: an account could not be deleted. SQLite changes no
 * key of a column that exists, and dropping a whole table inside a transaction would delete what cascades from it: each
 * column is made anew, filled, and takes the name of the old one.
 */
const COLUMNS = [
  { table: 'articles', column: 'updated_by_id', index: 'articles_updated_by_idx' },
  { table: '_articles_v', column: 'version_updated_by_id', index: '_articles_v_version_version_updated_by_idx' },
  { table: 'pages', column: 'updated_by_id', index: 'pages_updated_by_idx' },
  { table: '_pages_v', column: 'version_updated_by_id', index: '_pages_v_version_version_updated_by_idx' },
] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await replaceColumns(db, 'REFERENCES users(id) ON DELETE SET NULL')
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await replaceColumns(db, 'REFERENCES users(id)')
}

async function replaceColumns(db: MigrateUpArgs['db'], key: string): Promise<void> {
  for (const { table, column, index } of COLUMNS) {
    await db.run(sql.raw(`ALTER TABLE \`${table}\` ADD \`${column}_new\` text ${key};`))
    await db.run(sql.raw(`UPDATE \`${table}\` SET \`${column}_new\` = \`${column}\`;`))
    await db.run(sql.raw(`DROP INDEX \`${index}\`;`))
    await db.run(sql.raw(`ALTER TABLE \`${table}\` DROP COLUMN \`${column}\`;`))
    await db.run(sql.raw(`ALTER TABLE \`${table}\` RENAME COLUMN \`${column}_new\` TO \`${column}\`;`))
    await db.run(sql.raw(`CREATE INDEX \`${index}\` ON \`${table}\` (\`${column}\`);`))
  }
}
