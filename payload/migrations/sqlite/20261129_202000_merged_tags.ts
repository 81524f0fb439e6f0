import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { mergedTags, type TagList } from '../november-2026-tags'

interface Row {
  id: number
  text: string
  list: string
  article: string
  createdAt: string
}

/**
 * What was written before each new keyword took the spelling that is known: « santé », « Santé » and « SANTÉ » are one
 * word, in articles and in their latest versions. The versions before stay as they were.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const ofArticles = await db.all<Row>(sql`
    SELECT t.id, t.text, t.parent_id AS list, a.id AS article, a.created_at AS createdAt
    FROM articles_texts t JOIN articles a ON a.id = t.parent_id
    WHERE t.path = 'tags' AND t.text IS NOT NULL ORDER BY t."order", t.id`)
  const ofVersions = await db.all<Row>(sql`
    SELECT t.id, t.text, t.parent_id AS list, a.id AS article, a.created_at AS createdAt
    FROM _articles_v_texts t JOIN _articles_v v ON v.id = t.parent_id JOIN articles a ON a.id = v.parent_id
    WHERE t.path = 'version.tags' AND v.latest = 1 AND t.text IS NOT NULL ORDER BY t."order", t.id`)

  for (const { list, merged } of mergedTags([...listsOf(ofArticles, false), ...listsOf(ofVersions, true)])) {
    const table = sql.identifier(list.isLatestVersion ? '_articles_v_texts' : 'articles_texts')
    for (const [index, tag] of merged.entries()) {
      if (tag === null) await db.run(sql`DELETE FROM ${table} WHERE id = ${list.ids[index]}`)
      else if (tag !== list.tags[index]) await db.run(sql`UPDATE ${table} SET text = ${tag} WHERE id = ${list.ids[index]}`)
    }
  }
}

/** Nobody needs the spellings of an earlier day. */
export async function down(_: MigrateDownArgs): Promise<void> {}

function listsOf(rows: Row[], isLatestVersion: boolean): (TagList & { ids: number[] })[] {
  const lists = new Map<string, TagList & { ids: number[] }>()
  for (const { id, text, list, article, createdAt } of rows) {
    const found = lists.get(String(list)) ?? { article, createdAt, isLatestVersion, tags: [], ids: [] }
    found.tags.push(text)
    found.ids.push(id)
    lists.set(String(list), found)
  }
  return [...lists.values()]
}
