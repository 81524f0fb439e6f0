import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`draft_sources\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`article_id\` text,
  	\`size\` numeric NOT NULL,
  	\`content_hash\` text,
  	\`name_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`draft_sources_article_idx\` ON \`draft_sources\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`draft_sources_content_hash_idx\` ON \`draft_sources\` (\`content_hash\`);`)
  await db.run(sql`CREATE INDEX \`draft_sources_updated_at_idx\` ON \`draft_sources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`draft_sources_created_at_idx\` ON \`draft_sources\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`protected_names\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`name_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`protected_names_updated_at_idx\` ON \`protected_names\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`protected_names_created_at_idx\` ON \`protected_names\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reminders\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`set_at\` text NOT NULL,
  	\`reason\` text,
  	\`owner\` text,
  	\`letters_at\` text,
  	\`document_id_sort_key\` text,
  	\`reason_sort_key\` text,
  	\`owner_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reminders_document_id_idx\` ON \`reminders\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_at_idx\` ON \`reminders\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`reminders_owner_idx\` ON \`reminders\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX \`reminders_updated_at_idx\` ON \`reminders\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reminders_created_at_idx\` ON \`reminders\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`figures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text NOT NULL,
  	\`unit\` text,
  	\`label\` text NOT NULL,
  	\`scope\` text,
  	\`source_label\` text,
  	\`source_url\` text,
  	\`source_date\` text,
  	\`source_label_sort_key\` text,
  	\`source_url_sort_key\` text,
  	\`verified_on\` text,
  	\`recheck_on\` text,
  	\`owner_id\` text,
  	\`value_sort_key\` text,
  	\`unit_sort_key\` text,
  	\`label_sort_key\` text,
  	\`scope_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`figures_recheck_on_idx\` ON \`figures\` (\`recheck_on\`);`)
  await db.run(sql`CREATE INDEX \`figures_owner_idx\` ON \`figures\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`figures_updated_at_idx\` ON \`figures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`figures_created_at_idx\` ON \`figures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`glossary\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`short\` text NOT NULL,
  	\`long\` text NOT NULL,
  	\`definition\` text,
  	\`address\` text,
  	\`short_sort_key\` text,
  	\`long_sort_key\` text,
  	\`definition_sort_key\` text,
  	\`address_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_updated_at_idx\` ON \`glossary\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_created_at_idx\` ON \`glossary\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`link_checks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	\`document_collection\` text,
  	\`document_id\` text,
  	\`state\` text DEFAULT 'unknown',
  	\`since\` text,
  	\`reason\` text,
  	\`leads_to\` text,
  	\`checked_at\` text,
  	\`failures\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`link_checks_address_idx\` ON \`link_checks\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_state_idx\` ON \`link_checks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_checked_at_idx\` ON \`link_checks\` (\`checked_at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_updated_at_idx\` ON \`link_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_created_at_idx\` ON \`link_checks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`figures_id\` text REFERENCES figures(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`articles_rels_figures_id_idx\` ON \`articles_rels\` (\`figures_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`figures_id\` text REFERENCES figures(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_figures_id_idx\` ON \`_articles_v_rels\` (\`figures_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`bears_text\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`transcript\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`transcript_sort_key\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reminded_at\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`inclusive_forms\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_empty_heading\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_skipped_heading\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_table_without_caption\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_table_without_headers\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_vague_link\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_video_without_transcript\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_figures_without_source\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_placeholder\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_weekday_and_date\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_impossible_date\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_own_link\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`blocking_protected_name\` integer DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`draft_sources\`;`)
  await db.run(sql`DROP TABLE \`lexicon\`;`)
  await db.run(sql`DROP TABLE \`kept_findings\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`DROP TABLE \`protected_names\`;`)
  await db.run(sql`DROP TABLE \`reminders\`;`)
  await db.run(sql`DROP TABLE \`figures\`;`)
  await db.run(sql`DROP TABLE \`glossary\`;`)
  await db.run(sql`DROP TABLE \`link_checks\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	\`media_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles_rels\`("id", "order", "parent_id", "path", "people_id", "media_id") SELECT "id", "order", "parent_id", "path", "people_id", "media_id" FROM \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles_rels\` RENAME TO \`articles_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_people_id_idx\` ON \`articles_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	\`media_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v_rels\`("id", "order", "parent_id", "path", "people_id", "media_id") SELECT "id", "order", "parent_id", "path", "people_id", "media_id" FROM \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v_rels\` RENAME TO \`_articles_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_people_id_idx\` ON \`_articles_v_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`bears_text\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`transcript\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`transcript_sort_key\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reminded_at\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`inclusive_forms\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_empty_heading\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_skipped_heading\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_table_without_caption\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_table_without_headers\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_vague_link\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_video_without_transcript\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_figures_without_source\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_placeholder\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_weekday_and_date\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_impossible_date\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_own_link\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`blocking_protected_name\`;`)
}
