import type { PayloadRequest, Where } from 'payload'
import { addressOf } from './addresses'
import { aspectTags } from './aspects'
import { onSide } from './beside'
import { changeOf, isSame } from './change'
import { isPublic, type PublicRow } from './public-row'
import { relationId } from './relation-id'
import {
  addressTag,
  beginningTag,
  besideTag,
  COUNTS,
  type ListName,
  LONGEST_BEGINNING,
  listTag,
  NEWEST_FIRST,
  OLDEST_FIRST,
  SITEMAP,
} from './tags'

/**
 * Returns the tags of all pages that a write to an article changed: those that show it, the lists that it enters,
 * leaves or moves in, and its new neighbours. Reads in the transaction of `req`, after the write. What pages showed of
 * it before they find by its own tag.
 */
export async function articleTags(
  req: PayloadRequest,
  before: PublicRow | null,
  after: PublicRow | null,
): Promise<string[]> {
  const change = changeOf(before, after)
  const row = after ?? before
  if (change === 'nothing' || !row) return []
  const was = isPublic(before) ? before : null
  const is = isPublic(after) ? after : null
  return [
    ...aspectTags('articles', row.id, was, is),
    ...(is && is.slug !== was?.slug ? [addressTag(addressOf('articles', is.slug))] : []),
    ...(isSame(sitemapEntry(was), sitemapEntry(is)) ? [] : [SITEMAP]),
    ...(await listTags(req, was, is)),
  ]
}

async function listTags(req: PayloadRequest, was: PublicRow | null, is: PublicRow | null): Promise<string[]> {
  const hasMoved = was?.publishedAt !== is?.publishedAt
  const left = listsOf(was)
  const entered = listsOf(is)
  const moved = [...new Set([...left, ...entered])].filter(
    (list) => hasMoved || !left.includes(list) || !entered.includes(list),
  )
  const tags = moved.map(listTag)
  if (relationId(was?.category) !== relationId(is?.category) || !was || !is) tags.push(COUNTS)
  for (const row of [was, is]) {
    if (!row) continue
    const lists = listsOf(row)
    for (const list of moved) if (lists.includes(list)) tags.push(...(await beginningTags(req, list, row)))
    if (hasMoved) tags.push(...(await besideTags(req, row)))
  }
  return tags
}

/** Every list that holds an article. */
function listsOf(row: PublicRow | null): ListName[] {
  if (!row) return []
  const category = relationId(row.category)
  const dossier = relationId(row.dossier)
  const authors = Array.isArray(row.authors) ? row.authors.map(relationId) : []
  return [
    'all',
    ...(category ? [`category:${category}` as const] : []),
    ...(dossier ? [`dossier:${dossier}` as const] : []),
    ...authors.map((id) => `author:${id}` as const),
  ]
}

/** What shows the beginning of a list changes only when an article comes into that beginning, or leaves it. */
async function beginningTags(req: PayloadRequest, list: ListName, row: PublicRow): Promise<string[]> {
  const [kind, of] = list.split(':') as [string, string | undefined]
  if (kind === 'author') return []
  const isOldestFirst = kind === 'dossier'
  const others = await otherArticles(
    req,
    row,
    of ? { [kind]: { equals: of } } : {},
    isOldestFirst ? OLDEST_FIRST : NEWEST_FIRST,
  )
  const place = others.filter((other) => (isOldestFirst ? isOlder(other, row) : isOlder(row, other))).length
  const lengths = Array.from({ length: LONGEST_BEGINNING }, (_, index) => index + 1)
  return lengths.filter((length) => length > place).map((length) => beginningTag(list, length))
}

function isOlder(one: Dated, other: Dated) {
  if (one.publishedAt === other.publishedAt) return one.id < other.id
  return String(one.publishedAt) < String(other.publishedAt)
}

async function besideTags(req: PayloadRequest, row: PublicRow): Promise<string[]> {
  const older = await otherArticles(req, row, onSide('older', row), NEWEST_FIRST, 1)
  const newer = await otherArticles(req, row, onSide('newer', row), OLDEST_FIRST, 1)
  return [...older, ...newer].map(({ id }) => besideTag(id))
}

interface Dated {
  id: string
  publishedAt?: unknown
}

/** The first public articles that match, without this one. */
async function otherArticles(
  req: PayloadRequest,
  { id }: PublicRow,
  where: Where,
  sort: string[],
  limit = LONGEST_BEGINNING,
): Promise<Dated[]> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    limit,
    pagination: false,
    req,
    select: { publishedAt: true },
    sort,
    where: { and: [{ _status: { equals: 'published' } }, { id: { not_equals: id } }, where] },
  })
  return docs
}

function sitemapEntry(row: PublicRow | null) {
  return row && { slug: row.slug, publishedAt: row.publishedAt, revisedAt: row.revisedAt }
}
