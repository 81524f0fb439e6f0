import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`lexicon\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`word\` text NOT NULL,
  	\`note\` text,
  	\`word_sort_key\` text,
  	\`note_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`lexicon_word_idx\` ON \`lexicon\` (\`word\`);`)
  await db.run(sql`CREATE INDEX \`lexicon_updated_at_idx\` ON \`lexicon\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lexicon_created_at_idx\` ON \`lexicon\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`kept_findings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`rule\` text NOT NULL,
  	\`about\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by_name\` text,
  	\`by_editor\` integer DEFAULT false,
  	\`document_id_sort_key\` text,
  	\`rule_sort_key\` text,
  	\`about_sort_key\` text,
  	\`reason_sort_key\` text,
  	\`by_name_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`kept_findings_document_id_idx\` ON \`kept_findings\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`kept_findings_about_idx\` ON \`kept_findings\` (\`about\`);`)
  await db.run(sql`CREATE INDEX \`kept_findings_updated_at_idx\` ON \`kept_findings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`kept_findings_created_at_idx\` ON \`kept_findings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`findings\` numeric NOT NULL,
  	\`blocking\` numeric NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`document_id_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_document_id_idx\` ON \`reports\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_updated_at_idx\` ON \`reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reports_created_at_idx\` ON \`reports\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`inclusive_forms\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_empty_heading\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_skipped_heading\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_table_without_caption\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_table_without_headers\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_vague_link\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_video_without_transcript\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_figures_without_source\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`lexicon\`;`)
  await db.run(sql`DROP TABLE \`kept_findings\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`inclusive_forms\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_empty_heading\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_skipped_heading\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_table_without_caption\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_table_without_headers\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_vague_link\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_video_without_transcript\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_figures_without_source\`;`)
}
