import type { CollectionSlug, Payload, Where } from 'payload'
import { referencesIn } from '@/collections/schema/references'
import { fieldNamed } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { everyValue } from '@/collections/schema/values'
import { wordsOfRichText } from '@/collections/schema/words'
import { parisDayOf } from '../editorial/paris-day'
import type { RichText } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { documentTag } from '../publication/cache-tags'
import { PUBLIC, type PublicRow } from '../publication/public-row'
import type { Entry, Label, Stamp } from './engine/types'

/** The collections whose published documents are found, and those whose words they show. */
export const FOUND = ['articles', 'pages'] as const
export const SHOWN = ['categories', 'dossiers', 'people', 'media', 'figures'] as const

type FoundSlug = (typeof FOUND)[number]
type ShownSlug = (typeof SHOWN)[number]
type Row = Record<string, unknown> & { id: string; updatedAt?: string }
type Shown = Record<ShownSlug, Map<string, Row>>

/** Returns the entries of those of these documents that visitors read. */
export async function entriesOf(payload: Payload, collection: FoundSlug, ids: string[]): Promise<Entry[]> {
  const where = { and: [PUBLIC, { id: { in: ids } }] }
  const { docs } = await payload.db.find<PublicRow>({ collection, limit: 0, pagination: false, where })
  return await entriesOfRows(payload, collection, docs)
}

/** The latest texts that no visitor reads as they are: drafts, and changes that are not published. Not those in the trash. */
export const UNPUBLISHED: Where = {
  and: [{ 'version._status': { equals: 'draft' } }, { 'version.deletedAt': { exists: false } }],
}

/** Returns the entries of those of these documents whose latest text is not published. */
export async function draftEntriesOf(payload: Payload, collection: FoundSlug, ids: string[]): Promise<Entry[]> {
  const where = { and: [UNPUBLISHED, { parent: { in: ids } }] }
  const { docs } = await payload.db.queryDrafts<PublicRow>({ collection, limit: 0, pagination: false, where })
  return await entriesOfRows(payload, collection, docs)
}

async function entriesOfRows(payload: Payload, collection: FoundSlug, docs: PublicRow[]): Promise<Entry[]> {
  const { fields } = payload.collections[collection].config
  const references = docs.map((row) => referencesIn(everyValue(shapeOf(fields), row)).filter(isSeen))
  const shown = await shownBy(payload, references.flat())
  return docs.map((row, place) => entryOf(payload, collection, row, shownIn(shown, references[place] ?? [])))
}

interface Reference {
  path: string
  to: string
  id: unknown
}

/** What is for machines alone is on no page. */
function isSeen({ path, to }: Reference): boolean {
  return !path.startsWith('meta.') && (SHOWN as readonly string[]).includes(to)
}

async function shownBy(payload: Payload, references: Reference[]): Promise<Shown> {
  const rows = SHOWN.map(async (collection) => {
    const ids = [...new Set(references.filter(({ to }) => to === collection).map(({ id }) => String(id)))]
    return [collection, await rowsById(payload, collection, ids)] as const
  })
  return Object.fromEntries(await Promise.all(rows)) as Shown
}

async function rowsById(payload: Payload, collection: CollectionSlug, ids: string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<Row>({ collection, limit: 0, pagination: false, where: { id: { in: ids } } })
  return new Map(docs.map((row) => [row.id, row]))
}

/** Of all rows, those that these references name. */
function shownIn(shown: Shown, references: Reference[]): Shown {
  const named = SHOWN.map((collection) => {
    const ids = references.filter(({ to }) => to === collection).map(({ id }) => String(id))
    return [collection, new Map([...shown[collection]].filter(([id]) => ids.includes(id)))] as const
  })
  return Object.fromEntries(named) as Shown
}

function entryOf(payload: Payload, collection: FoundSlug, row: PublicRow, shown: Shown): Entry {
  const field = fieldNamed(shapeOf(payload.collections[collection].config.fields), 'body')
  const categories = labelsOf(shown.categories, 'title')
  const dossiers = labelsOf(shown.dossiers, 'title')
  const authors = labelsOf(shown.people, 'name')
  const date = String(row.publishedAt ?? row.createdAt)
  return {
    key: documentTag(collection, row.id),
    title: words(row.title),
    excerpt: words(row.excerpt),
    // No rule of typography looks beyond a line, and one line with an address does not slow down the others.
    body: [...wordsOfRichText(field, row.body as RichText).split('\n'), ...[...shown.figures.values()].map(figureWords)]
      .map(typeset)
      .join('\n'),
    captions: [...shown.media.values()].map(captionOf).join('\n'),
    labels: [...[row.tags ?? []].flat().map(words), ...[...categories, ...dossiers].map(({ label }) => label)].join(
      '\n',
    ),
    authors: authors.map(({ label }) => label).join('\n'),
    facets: {
      kind: collection === 'articles' ? 'article' : 'page',
      date,
      // A page has no date that its readers see.
      year: collection === 'articles' ? parisDayOf(date).slice(0, 4) : '',
      category: categories[0] ?? null,
      dossier: dossiers[0] ?? null,
      authors,
    },
    shows: [
      stampOf(collection, row),
      ...SHOWN.flatMap((slug) => [...shown[slug].values()].map((one) => stampOf(slug, one))),
    ],
  }
}

/** Returns the ids of the documents of a collection among keys. */
export function idsOf(keys: string[], collection: string): string[] {
  const start = `${collection}:`
  return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
}

export function stampOf(collection: string, { id, updatedAt }: { id: string; updatedAt?: unknown }): Stamp {
  return [documentTag(collection, id), String(updatedAt)]
}

function labelsOf(rows: Map<string, Row>, name: 'title' | 'name'): Label[] {
  return [...rows.values()].map((row) => ({ slug: String(row.slug), label: words(row[name]) }))
}

/** A shared figure as a row of a text shows it. */
function figureWords({ value, unit, label, scope, source }: Row): string {
  const { label: from } = (source ?? {}) as { label?: unknown }
  return [value, unit, label, scope, from].filter((one) => typeof one === 'string' && one).join(' ')
}

function captionOf({ alt, decorative, caption, credit, transcript }: Row): string {
  return [caption, decorative ? '' : alt, credit, transcript].map(words).filter(Boolean).join('\n')
}

function words(value: unknown): string {
  return typeof value === 'string' ? typeset(value) : ''
}
