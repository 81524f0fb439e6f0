import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`is_done\` integer DEFAULT false,
  	\`title\` text,
  	\`text\` text,
  	\`page\` text,
  	\`name\` text,
  	\`email\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_is_done_idx\` ON \`messages\` (\`is_done\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`role\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_role\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_name\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_legal_form\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_registration\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_director\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_address\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_phone\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_email\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`publisher_host\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`role\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_role\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_name\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_legal_form\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_registration\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_director\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_address\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_phone\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_email\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`publisher_host\`;`)
}
