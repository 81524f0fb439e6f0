import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`proposals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`to\` text,
  	\`to_name\` text,
  	\`note\` text,
  	\`revision\` numeric NOT NULL,
  	\`reason\` text,
  	\`returned_by_name\` text,
  	\`returned_at\` text,
  	\`document_id_sort_key\` text,
  	\`by_sort_key\` text,
  	\`by_name_sort_key\` text,
  	\`to_sort_key\` text,
  	\`to_name_sort_key\` text,
  	\`note_sort_key\` text,
  	\`reason_sort_key\` text,
  	\`returned_by_name_sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proposals_document_id_idx\` ON \`proposals\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`proposals_state_idx\` ON \`proposals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`proposals_by_idx\` ON \`proposals\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`proposals_at_idx\` ON \`proposals\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`proposals_to_idx\` ON \`proposals\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`proposals_updated_at_idx\` ON \`proposals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`proposals_created_at_idx\` ON \`proposals\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`proposals\`;`)
}
