import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { sortKey } from '../november-2026-texts'

/** The names of files have a key in French order too. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`filename_sort_key\` text;`)
  for (const { id, filename } of await db.all<{ id: string; filename: unknown }>(sql`SELECT id, filename FROM media`)) {
    await db.run(sql`UPDATE media SET filename_sort_key = ${sortKey(filename)} WHERE id = ${id}`)
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`filename_sort_key\`;`)
}
