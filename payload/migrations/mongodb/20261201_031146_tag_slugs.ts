import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { slugsOf } from '../december-2026-tag-slugs'

/**
 * Keywords have a name in addresses, the same for all their spellings. Outside of the migration's transaction, whose size
 * is limited: to do it again changes nothing.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const { collections, versions } = payload.db as unknown as MongooseAdapter
  const lists = [
    [collections.articles, ''],
    [versions.articles, 'version.'],
    [collections.media, ''],
  ] as const
  for (const [model, place] of lists) {
    if (!model) continue
    const tagged = model.collection.find({ [`${place}tags.0`]: { $exists: true } }, { projection: { [`${place}tags`]: 1 } })
    for await (const { _id, tags, version } of tagged) {
      const slugs = slugsOf(place ? version?.tags : tags)
      await model.collection.updateOne({ _id }, { $set: { [`${place}tagSlugs`]: slugs } })
    }
  }
}

export async function down(_: MigrateDownArgs): Promise<void> {}
