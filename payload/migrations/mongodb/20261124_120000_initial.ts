import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/** MongoDB makes collections at their first document, and the adapter their indexes at each start. */
export async function up(_: MigrateUpArgs): Promise<void> {}

export async function down(_: MigrateDownArgs): Promise<void> {}
