import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`action\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`problem\` text,
  	\`created_by_id\` text,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`text\` text,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	\`next_try_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_by_idx\` ON \`schedules\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_document_id_idx\` ON \`schedules\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_next_try_at_idx\` ON \`schedules\` (\`next_try_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
}
