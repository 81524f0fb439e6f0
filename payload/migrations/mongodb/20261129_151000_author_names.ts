import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'

const WITH_VERSIONS = ['articles', 'pages']

/** Notes the names of those who still have an account beside their ids: history keeps them when the account goes. */
export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const { collections, versions } = payload.db as unknown as MongooseAdapter
  const users = await collections.users?.find({}, { name: 1 }, { session }).lean()
  for (const { _id: id, name } of users ?? []) {
    for (const slug of WITH_VERSIONS) {
      await collections[slug]?.collection.updateMany({ updatedBy: id }, { $set: { updatedByName: name } }, { session })
      await versions[slug]?.collection.updateMany(
        { 'version.updatedBy': id },
        { $set: { 'version.updatedByName': name } },
        { session },
      )
    }
  }
}

/** The former site reads neither: nothing needs to go. */
export async function down(_: MigrateDownArgs): Promise<void> {}
