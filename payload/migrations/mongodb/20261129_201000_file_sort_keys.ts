import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { sortKey } from '../november-2026-texts'

/** The names of files have a key in French order too. To write it again changes nothing: no transaction is needed. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const files = (payload.db as unknown as MongooseAdapter).collections.media?.collection
  for (const { _id, filename } of (await files?.find({}, { projection: { filename: 1 } }).toArray()) ?? []) {
    await files?.updateOne({ _id }, { $set: { filenameSortKey: sortKey(filename) } })
  }
}

export async function down(_: MigrateDownArgs): Promise<void> {}
