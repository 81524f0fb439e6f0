import { isDeepStrictEqual } from 'node:util'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { DRAFTED, TEXTS } from './november-2026-texts'

/* For the migration `tidy_texts` of 29 November 2026 of MongoDB. Never change it: databases have run it. */

type Model = Pick<MongooseAdapter['collections'][string], 'collection'>
type Found = Record<string, unknown>

const DUPLICATE_KEY = 11_000

/**
 * Calls `change` for each document with what stands at the paths, and writes the paths it returns where they differ.
 * Outside of the migration's transaction, whose size is limited: to do it again changes nothing.
 */
export async function changeDocuments(
  { collection }: Model,
  paths: string[],
  change: (found: Found) => Found,
): Promise<void> {
  const projection = Object.fromEntries(paths.map((path) => [path, 1]))
  const ids = await collection.find({}, { projection: { _id: 1 } }).toArray()
  for (const { _id } of ids) {
    const document = await collection.findOne({ _id }, { projection })
    if (!document) continue
    const found = Object.fromEntries(paths.map((path) => [path, at(document, path)]))
    const changed = Object.entries(change(found)).filter(
      ([path, value]) => value !== undefined && !isDeepStrictEqual(value, found[path]),
    )
    if (changed.length === 0) continue
    // Another document already has the tidied text, where only one may: this one keeps its own.
    const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY
    await collection.updateOne({ _id }, { $set: Object.fromEntries(changed) }).catch((error: unknown) => {
      if (!isTaken(error)) throw error
    })
  }
}

/** Returns the collections of documents and of their versions, with their paths of text. */
export function textPaths(db: unknown): { model: Model; line: string[]; lines: string[] }[] {
  const adapter = db as MongooseAdapter
  return Object.entries(TEXTS).flatMap(([slug, { line, lines }]) => [
    ...models(adapter.collections[slug]).map((model) => ({ model, line, lines })),
    ...models(versions(adapter, slug)).map((model) => ({
      model,
      line: line.map(inVersion),
      lines: lines.map(inVersion),
    })),
  ])
}

/** Returns the same for rich texts, and for keywords. */
export function bodyPaths(db: unknown): { model: Model; body: string; tags: string[] }[] {
  const adapter = db as MongooseAdapter
  return DRAFTED.flatMap((slug) => {
    const tags = slug === 'articles' ? ['tags'] : []
    return [
      ...models(adapter.collections[slug]).map((model) => ({ model, body: 'body', tags })),
      ...models(versions(adapter, slug)).map((model) => ({ model, body: 'version.body', tags: tags.map(inVersion) })),
    ]
  })
}

export function settings(db: unknown): { model: Model; lists: string[] } {
  const { globals } = db as MongooseAdapter
  return { model: globals as unknown as Model, lists: ['navigation', 'footer', 'social'] }
}

function versions(adapter: MongooseAdapter, slug: string) {
  return DRAFTED.includes(slug) ? adapter.versions[slug] : undefined
}

function models(model: Model | undefined): Model[] {
  return model ? [model] : []
}

function inVersion(path: string): string {
  return `version.${path}`
}

function at(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], document)
}
