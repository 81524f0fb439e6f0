import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`updated_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`step\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_updated_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_step\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`updated_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`step\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_updated_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_step\` text;`)
  // The names of those who still have an account: history keeps them when the account goes.
  await db.run(sql`UPDATE \`articles\` SET \`updated_by_name\` = (SELECT \`name\` FROM \`users\` WHERE \`users\`.\`id\` = \`updated_by_id\`);`)
  await db.run(sql`UPDATE \`_articles_v\` SET \`version_updated_by_name\` = (SELECT \`name\` FROM \`users\` WHERE \`users\`.\`id\` = \`version_updated_by_id\`);`)
  await db.run(sql`UPDATE \`pages\` SET \`updated_by_name\` = (SELECT \`name\` FROM \`users\` WHERE \`users\`.\`id\` = \`updated_by_id\`);`)
  await db.run(sql`UPDATE \`_pages_v\` SET \`version_updated_by_name\` = (SELECT \`name\` FROM \`users\` WHERE \`users\`.\`id\` = \`version_updated_by_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`updated_by_name\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_updated_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_step\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`updated_by_name\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_updated_by_name\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_step\`;`)
}
