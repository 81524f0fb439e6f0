import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { mergedTags, type TagList } from '../november-2026-tags'

type Model = Pick<MongooseAdapter['collections'][string], 'collection'>
type Stored = TagList & { model: Model; id: unknown; path: string }

/**
 * What was written before each new keyword took the spelling that is known: « santé », « Santé » and « SANTÉ » are one
 * word, in articles and in their latest versions. The versions before stay as they were. Outside of the migration's
 * transaction, whose size is limited: to do it again changes nothing.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const adapter = payload.db as unknown as MongooseAdapter
  const [articles, versions] = [adapter.collections.articles, adapter.versions.articles]
  if (!articles || !versions) return
  const lists: Stored[] = []
  const createdAt = new Map<string, number>()
  for await (const found of articles.collection.find({}, { projection: { createdAt: 1, tags: 1 } })) {
    const article = String(found._id)
    createdAt.set(article, Number(new Date(found.createdAt)))
    lists.push(listOf(articles, found._id, 'tags', found.tags, article, createdAt))
  }
  const latest = versions.collection.find({ latest: true }, { projection: { parent: 1, 'version.tags': 1 } })
  for await (const found of latest) {
    const article = String(found.parent)
    if (createdAt.has(article)) lists.push(listOf(versions, found._id, 'version.tags', found.version?.tags, article, createdAt))
  }
  for (const { list, merged } of mergedTags(lists)) {
    const tags = merged.filter((tag) => tag !== null)
    if (tags.length === list.tags.length && tags.every((tag, index) => tag === list.tags[index])) continue
    await list.model.collection.updateOne({ _id: list.id as never }, { $set: { [list.path]: tags } })
  }
}

/** Nobody needs the spellings of an earlier day. */
export async function down(_: MigrateDownArgs): Promise<void> {}

function listOf(
  model: Model,
  id: unknown,
  path: string,
  found: unknown,
  article: string,
  createdAt: Map<string, number>,
): Stored {
  const tags = Array.isArray(found) ? found.filter((tag): tag is string => typeof tag === 'string') : []
  const isLatestVersion = path.startsWith('version.')
  return { model, id, path, article, tags, isLatestVersion, createdAt: createdAt.get(article) ?? 0 }
}
