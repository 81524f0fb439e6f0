import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { kindOf } from '../december-2026-signature-kind'

/** A signature says whether a person or an organisation signs: filled in from the names, as the site guessed until then. */
export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const people = (payload.db as unknown as MongooseAdapter).collections.people?.collection
  const all = await people?.find({ kind: { $exists: false } }, { session, projection: { name: 1 } }).toArray()
  for (const { _id, name } of all ?? []) await people?.updateOne({ _id }, { $set: { kind: kindOf(name) } }, { session })
}

/** The former site does not read it: nothing needs to go. */
export async function down(_: MigrateDownArgs): Promise<void> {}
