import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { addressOf, documentAddress, isAddressed } from '@/payload/publication/addresses'
import { documentTag } from '@/payload/publication/cache-tags'
import { type DraftableSlug, isDraftable } from '@/payload/publication/public-row'
import { idsOf } from '@/payload/search/entries'
import { nearestToTitle } from '@/payload/search/site-index'
import { exactlyTitled } from './exactly-titled'
import { keysOfTexts } from './keys-of-texts'
import { nearestFirst, wordsOf } from './nearest'

declare module 'payload' {
  interface CollectionCustom {
    /** What is no document that somebody would go to by its title. */
    notFoundByTitle?: true
  }
}

/** A document as the pickers of the admin show it. */
export interface FoundDocument {
  collection: CollectionSlug
  id: string
  /** Of what is published, the title that readers see. */
  title: string | null
  /** Null where there are no drafts. */
  state: 'draft' | 'published' | null
  /** The title of an article's category. */
  category: string | null
  /** ISO 8601: its publication, or the last change of a draft. */
  date: string | null
  /** The path where readers have it now; null where they have not. */
  address: string | null
}

/** Enough to pick the nearest of; more words find less. */
const MOST_READ = 50
const MOST_PUBLISHED = 8
const MOST_DRAFTS = 4
const MOST_OTHERS = 6
/** Of what has no drafts, asked for without articles and pages. */
const MOST_ALONE = 12
const MOST_NEAR = 3

/**
 * Returns the documents of these collections whose title holds every word of a search, accents and capitals ignored, then
 * those whose text does: what is published, the nearest first, then drafts, then what has no drafts. Without words: the
 * newest with drafts, or of collections without drafts alone, the newest of them.
 */
export async function findDocuments(
  req: PayloadRequest,
  collections: CollectionSlug[],
  search: string,
): Promise<FoundDocument[]> {
  // Among articles and pages, what has no drafts is looked for by its title alone.
  const isSearched = wordsOf(search).length > 0 || !collections.some(isDraftable)
  const found = await Promise.all(
    collections
      .filter((slug) => isSearched || isDraftable(slug))
      .map((slug) => (isDraftable(slug) ? findDraftable(req, slug, search) : findOthers(req, slug, search))),
  )
  const holding = await findByText(req, collections.filter(isDraftable), search)
  const of = (state: FoundDocument['state'], most: number) => {
    const inOrder = found.flat().filter((one) => one.state === state)
    const byDate = state ? inOrder.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')) : inOrder
    const titled = nearestFirst(byDate, search)
    const others = holding.filter((one) => one.state === state && !titled.some(({ id }) => id === one.id))
    return [...titled, ...others].slice(0, most)
  }
  const mostOthers = collections.some(isDraftable) ? MOST_OTHERS : MOST_ALONE
  const shown = [...of('published', MOST_PUBLISHED), ...of('draft', MOST_DRAFTS), ...of(null, mostOthers)]
  return await withCategories(req, shown)
}

/** Returns those of which another part than the title holds the words of a search: the likeliest first. */
async function findByText(req: PayloadRequest, collections: DraftableSlug[], search: string): Promise<Found[]> {
  const keys = await keysOfTexts(req, search, MOST_READ)
  const found = await Promise.all(
    collections.map(async (collection) => {
      const published = await rowsById(
        req,
        collection,
        PUBLISHED,
        idsOf([...keys.published, ...keys.drafts], collection),
      )
      const online = new Set(published.map(({ id }) => id))
      const waiting = idsOf(keys.drafts, collection).filter((id) => !online.has(id))
      const drafts = await rowsById(req, collection, DRAFT, waiting)
      return [
        ...published.map((row) => foundOf(row, collection, 'published')),
        ...drafts.map((row) => foundOf(row, collection, 'draft')),
      ]
    }),
  )
  const order = [...keys.published, ...keys.drafts]
  const placeOf = ({ collection, id }: Found) => order.indexOf(documentTag(collection, id))
  return found.flat().toSorted((one, other) => placeOf(one) - placeOf(other))
}

async function rowsById(req: PayloadRequest, collection: DraftableSlug, state: Where, ids: string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  return await rowsOf(req, collection, { and: [state, { id: { in: ids } }] }, state === DRAFT)
}

/** Returns what readers find at a path of this site, if it is a document that a text may link to. */
export async function findAtAddress(req: PayloadRequest, path: string): Promise<FoundDocument[]> {
  const place = documentAddress(path)
  if (!place || !isDraftable(place.collection)) return []
  const rows = await rowsOf(req, place.collection, { and: [PUBLISHED, { slug: { equals: place.slug } }] })
  return await withCategories(
    req,
    rows.map((row) => foundOf(row, place.collection, 'published')),
  )
}

/** Returns the published articles that say nearly what a title announces, the nearest first; `besides` is its own. */
export async function findNearest(
  req: PayloadRequest,
  title: string,
  besides: string | null,
): Promise<FoundDocument[]> {
  const ids = (await nearestToTitle(req.payload, title, MOST_NEAR + 1)).filter((id) => id !== besides)
  const rows = await rowsById(req, 'articles', PUBLISHED, ids.slice(0, MOST_NEAR))
  const inOrder = rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return await withCategories(
    req,
    inOrder.map((row) => foundOf(row, 'articles', 'published')),
  )
}

/** Returns the collections whose documents are found by their title, of those that this person sees in the admin. */
export function searchedCollections(req: PayloadRequest): CollectionSlug[] {
  return req.payload.config.collections
    .filter((config) => isSearched(req, config))
    .map(({ slug }) => slug as CollectionSlug)
}

function isSearched(req: PayloadRequest, { admin, custom }: SanitizedCollectionConfig): boolean {
  const { hidden, useAsTitle } = admin
  if (!useAsTitle || useAsTitle === 'id' || custom?.notFoundByTitle) return false
  return !(typeof hidden === 'function' ? hidden({ user: req.user as never }) : hidden)
}

const PUBLISHED: Where = { _status: { equals: 'published' } }
const DRAFT: Where = { _status: { equals: 'draft' } }

type Found = FoundDocument & { categoryId?: string | null }

async function findDraftable(req: PayloadRequest, collection: DraftableSlug, search: string): Promise<Found[]> {
  const published = await titledRows(req, collection, search, PUBLISHED)
  const latest = await titledRows(req, collection, search, DRAFT)
  // What is published and has a newer draft may be found by the title of that one.
  const ids = latest.map(({ id }) => id)
  const changed = ids.length > 0 ? await rowsOf(req, collection, { and: [PUBLISHED, { id: { in: ids } }] }) : []
  const online = new Map([...published, ...changed].map((row) => [row.id, row]))
  return [
    ...[...online.values()].map((row) => foundOf(row, collection, 'published')),
    ...latest.filter(({ id }) => !online.has(id)).map((row) => foundOf(row, collection, 'draft')),
  ]
}

async function findOthers(req: PayloadRequest, collection: CollectionSlug, search: string): Promise<Found[]> {
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const rows = await titledRows(req, collection, search)
  return rows.map((row) => ({ ...foundOf(row, collection, null), title: textOf(row[useAsTitle]), date: null }))
}

/** Returns the newest rows of a state whose title holds the words of a search, and those of that very title, however old. */
async function titledRows(req: PayloadRequest, collection: CollectionSlug, search: string, state?: Where) {
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const isDraft = state === DRAFT
  const of = (conditions: Where[]) =>
    rowsOf(req, collection, { and: [...(state ? [state] : []), ...conditions] }, isDraft)
  const rows = await of(wordsOf(search).map((word) => ({ [useAsTitle]: { contains: word } })))
  if (rows.length < MOST_READ) return rows
  const known = new Set(rows.map(({ id }) => id))
  const missing = (await exactlyTitled(req, collection, search, isDraft)).filter((id) => !known.has(id))
  return missing.length > 0 ? [...rows, ...(await of([{ id: { in: missing } }]))] : rows
}

/** A row, in as much of it as is shown. */
type Row = Record<string, unknown> & { id: string }

async function rowsOf(req: PayloadRequest, collection: CollectionSlug, where: Where, draft = false): Promise<Row[]> {
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    // Who may not read a collection finds nothing in it.
    disableErrors: true,
    draft,
    limit: MOST_READ,
    overrideAccess: false,
    pagination: false,
    req,
    select: {
      [useAsTitle]: true,
      updatedAt: true,
      ...(isAddressed(collection) && { slug: true }),
      ...(collection === 'articles' && { category: true, publishedAt: true }),
    } as never,
    sort: collection === 'articles' && !draft ? '-publishedAt' : '-updatedAt',
    where,
  })
  return docs as unknown as Row[]
}

function foundOf(row: Row, collection: CollectionSlug, state: FoundDocument['state']): Found {
  const date = state === 'published' ? (row.publishedAt ?? row.updatedAt) : row.updatedAt
  return {
    collection,
    id: row.id,
    title: textOf(row.title),
    state,
    category: null,
    date: textOf(date),
    address: isAddressed(collection) && state !== 'draft' && row.slug ? addressOf(collection, textOf(row.slug)) : null,
    categoryId: textOf(row.category),
  }
}

async function withCategories(req: PayloadRequest, found: Found[]): Promise<FoundDocument[]> {
  const ids = [...new Set(found.flatMap(({ categoryId }) => categoryId ?? []))]
  const rows = ids.length > 0 ? await rowsOf(req, 'categories', { id: { in: ids } }) : []
  const titles = new Map(rows.map(({ id, title }) => [id, textOf(title)]))
  return found.map(({ categoryId, ...one }) => ({ ...one, category: titles.get(categoryId ?? '') ?? null }))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
