import type { PayloadRequest, Where } from 'payload'
import { aspectTags, takenAddressTags } from './aspects'
import { onSide } from './beside'
import { changeOf, isSame } from './change'
import { inList, type ListName, OLDEST_FIRST, orderOf } from './lists'
import type { PublicRow } from './public-row'
import { relationId } from './relation-id'
import { beginningTag, besideTag, COUNTS, LONGEST_BEGINNING, listTag, SITEMAP } from './tags'

/**
 * Returns the tags of all pages that a write to an article changed, from what visitors saw of it and what they see now:
 * those that show it, the lists that it enters, leaves or moves in, and its new neighbours. Reads in the transaction of
 * `req`, after the write. What pages showed of it before they find by its own tag.
 */
export async function articleTags(req: PayloadRequest, was: PublicRow | null, is: PublicRow | null): Promise<string[]> {
  const row = is ?? was
  if (!row || changeOf(was, is) === 'nothing') return []
  return [
    ...aspectTags('articles', row.id, was, is),
    ...takenAddressTags('articles', was, is),
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
  if (list.startsWith('author:')) return []
  const order = orderOf(list)
  const others = await otherArticles(req, row, { where: inList(list), sort: order })
  const place = others.filter((other) => (order === OLDEST_FIRST ? isOlder(other, row) : isOlder(row, other))).length
  const lengths = Array.from({ length: LONGEST_BEGINNING }, (_, index) => index + 1)
  return lengths.filter((length) => length > place).map((length) => beginningTag(list, length))
}

function isOlder(one: Dated, other: Dated) {
  if (one.publishedAt === other.publishedAt) return one.id < other.id
  return String(one.publishedAt) < String(other.publishedAt)
}

async function besideTags(req: PayloadRequest, row: PublicRow): Promise<string[]> {
  const older = await otherArticles(req, row, onSide('older', row), 1)
  const newer = await otherArticles(req, row, onSide('newer', row), 1)
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
  { where, sort }: { where: Where; sort: string[] },
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
