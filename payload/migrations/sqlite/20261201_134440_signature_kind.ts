import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { kindOf } from '../december-2026-signature-kind'

/** A signature says whether a person or an organisation signs: filled in from the names, as the site guessed until then. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`people\` ADD \`kind\` text DEFAULT 'person';`)
  const people = await db.all<{ id: string; name: string }>(sql`SELECT id, name FROM people`)
  for (const { id, name } of people) await db.run(sql`UPDATE people SET kind = ${kindOf(name)} WHERE id = ${id}`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`kind\`;`)
}
