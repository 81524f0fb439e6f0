import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { slugsOf } from '../december-2026-tag-slugs'

const LISTS = [
  { texts: 'articles_texts', path: 'tags', slugs: 'tagSlugs' },
  { texts: '_articles_v_texts', path: 'version.tags', slugs: 'version.tagSlugs' },
  { texts: 'media_texts', path: 'tags', slugs: 'tagSlugs' },
]

/** Keywords have a name in addresses, the same for all their spellings, with an index. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { texts, path, slugs } of LISTS) {
    const table = sql.identifier(texts)
    await db.run(sql`DELETE FROM ${table} WHERE path = ${slugs}`)
    const rows = await db.all<{ parent: string; text: string }>(
      sql`SELECT parent_id AS parent, text FROM ${table} WHERE path = ${path} ORDER BY parent_id, "order", id`,
    )
    const tags = new Map<string, string[]>()
    for (const { parent, text } of rows) tags.set(parent, [...(tags.get(parent) ?? []), text])
    for (const [parent, texts] of tags) {
      for (const [index, slug] of slugsOf(texts).entries()) {
        await db.run(
          sql`INSERT INTO ${table} ("order", parent_id, path, text) VALUES (${index + 1}, ${parent}, ${slugs}, ${slug})`,
        )
      }
    }
  }
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`articles_texts_text_idx\` ON \`articles_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`media_texts_text_idx\` ON \`media_texts\` (\`text\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`media_texts_text_idx\`;`)
  for (const { texts, slugs } of LISTS) await db.run(sql`DELETE FROM ${sql.identifier(texts)} WHERE path = ${slugs}`)
}
