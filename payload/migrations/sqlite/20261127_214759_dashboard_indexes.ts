import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_articles_v_drafts\` ON \`_articles_v\` (\`latest\`,\`version__status\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`,\`parent_id\`,\`version_created_by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_articles_v_drafts\`;`)
}
