import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`journal\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`sentence\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`actor_name\` text,
  	\`actor_kind\` text NOT NULL,
  	\`title\` text,
  	\`detail\` text,
  	\`network\` text,
  	\`count\` numeric NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`actor_id\` text,
  	\`document_collection\` text,
  	\`document_id\` text,
  	\`previous\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_actor_id_idx\` ON \`journal\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_document_id_idx\` ON \`journal\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_updated_at_idx\` ON \`journal\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_created_at_idx\` ON \`journal\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_by_number\` ON \`journal\` (\`number\`,\`created_at\`,\`id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`journal\`;`)
}
