import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'
import { bodyPaths, changeDocuments, settings, textPaths } from '../november-2026-documents'
import { composedInside, sortKey, tidyLine, tidyLines } from '../november-2026-texts'

/**
 * What was written before texts were tidied at each write: composed letters, no spaces around, one line. And their keys
 * in French order.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  for (const { model, line, lines } of textPaths(payload.db)) {
    const tidied = (paths: string[], tidy: (text: string) => string, texts: Record<string, unknown>) =>
      paths.flatMap((path) => {
        const text = texts[path]
        const written = typeof text === 'string' ? tidy(text) : text
        return [[path, written] as const, [`${path}SortKey`, sortKey(written)] as const]
      })
    await changeDocuments(model, [...line, ...lines], (texts) =>
      Object.fromEntries([...tidied(line, tidyLine, texts), ...tidied(lines, tidyLines, texts)]),
    )
  }
  for (const { model, body, tags } of bodyPaths(payload.db)) {
    await changeDocuments(model, [body, ...tags], (found) => ({
      [body]: composedInside(found[body]),
      ...Object.fromEntries(tags.map((path) => [path, withoutSpaces(found[path])])),
    }))
  }
  const { model, lists } = settings(payload.db)
  await changeDocuments(model, ['name', 'tagline', ...lists], (found) => ({
    name: withoutSpaces(found.name),
    tagline: withoutSpaces(found.tagline),
    ...Object.fromEntries(lists.map((path) => [path, composedInside(found[path])])),
  }))
}

export async function down(_: MigrateDownArgs): Promise<void> {}

function withoutSpaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpaces)
  return typeof value === 'string' ? tidyLine(value) : value
}
