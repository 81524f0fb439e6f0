import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles__status_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_newest\` ON \`articles\` (\`_status\`,\`deleted_at\`,\`published_at\`,\`id\`,\`created_at\`,\`slug\`,\`revised_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_newest_of_category\` ON \`articles\` (\`category_id\`,\`_status\`,\`deleted_at\`,\`published_at\`,\`id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_newest_of_dossier\` ON \`articles\` (\`dossier_id\`,\`_status\`,\`deleted_at\`,\`published_at\`,\`id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_last_changed\` ON \`articles\` (\`_status\`,\`deleted_at\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_dates\` ON \`articles\` (\`id\`,\`_status\`,\`deleted_at\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version__status_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_autosave_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_last_changed\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`,\`parent_id\`,\`version__status\`,\`version_category_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_newest\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`version_published_at\`,\`created_at\`,\`parent_id\`,\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_by_title\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`version_title\`,\`created_at\`,\`parent_id\`,\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_slug\` ON \`_articles_v\` (\`version_slug\`,\`latest\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_history\` ON \`_articles_v\` (\`parent_id\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_texts_of\` ON \`articles_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_texts_of\` ON \`_articles_v_texts\` (\`parent_id\`,\`order\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_newest\`;`)
  await db.run(sql`DROP INDEX \`articles_newest_of_category\`;`)
  await db.run(sql`DROP INDEX \`articles_newest_of_dossier\`;`)
  await db.run(sql`DROP INDEX \`articles_last_changed\`;`)
  await db.run(sql`DROP INDEX \`articles_dates\`;`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`DROP INDEX \`articles_texts_of\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_last_changed\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_newest\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_by_title\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_slug\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_history\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_texts_of\`;`)
}
