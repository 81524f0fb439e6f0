import type { PayloadRequest, Where } from 'payload'
import { parisMonthOf } from '../editorial/paris-day'
import { tagSlug } from '../editorial/tag-slug'
import { adjacentTo } from './adjacent'
import { inList, type ListKind, type ListName, OLDEST_FIRST, orderOf } from './article-lists'
import { aspectTags, takenAddressTags } from './aspects'
import { adjacentTag, beginningTag, COUNTS, indexTag, LONGEST_BEGINNING, listTag, SITEMAP } from './cache-tags'
import { changeOf, isSame } from './change'
import type { PublicRow } from './public-row'
import { relationId } from './relation-id'

/**
 * Returns the tags of all pages that a write to an article changed, from its public row before and after the write:
 * those that show it, the lists that it enters, leaves or moves in, and its new neighbours. Reads in the transaction of
 * `req`, after the write. Pages that showed the article before bear its own tag.
 */
export async function articleTags(req: PayloadRequest, was: PublicRow | null, is: PublicRow | null): Promise<string[]> {
  if (changeOf(was, is) === 'nothing') return []
  return [
    ...aspectTags('articles', was, is),
    ...takenAddressTags('articles', was, is),
    ...(isSame(sitemapEntry(was), sitemapEntry(is)) ? [] : [SITEMAP]),
    ...(await listTags(req, was, is)),
  ]
}

async function listTags(req: PayloadRequest, was: PublicRow | null, is: PublicRow | null): Promise<string[]> {
  const hasMoved = was?.publishedAt !== is?.publishedAt
  const left = listsOf(was)
  const entered = listsOf(is)
  const either = [...new Set([...left, ...entered])]
  const changed = either.filter((list) => !left.includes(list) || !entered.includes(list) || isRespelled(list, was, is))
  const moved = hasMoved ? either : changed
  const cacheTags = [...moved.map(listTag), ...indexTags(changed)]
  if (relationId(was?.category) !== relationId(is?.category)) cacheTags.push(COUNTS)
  for (const row of [was, is]) {
    if (!row) continue
    const lists = listsOf(row)
    for (const list of moved) if (lists.includes(list)) cacheTags.push(...(await beginningTags(req, list, row)))
    if (hasMoved) cacheTags.push(...(await adjacentTags(req, row)))
  }
  return cacheTags
}

/** Every list that holds an article. */
function listsOf(row: PublicRow | null): ListName[] {
  if (!row) return []
  const category = relationId(row.category)
  const dossier = relationId(row.dossier)
  const authors = Array.isArray(row.authors) ? row.authors.map(relationId) : []
  const month = row.publishedAt ? parisMonthOf(String(row.publishedAt)) : null
  return [
    'all',
    ...(category ? [`category:${category}` as const] : []),
    ...(dossier ? [`dossier:${dossier}` as const] : []),
    ...authors.map((id) => `author:${id}` as const),
    ...spellingsOf(row).map(([slug]) => `tag:${slug}` as const),
    ...(month ? [`month:${month}` as const] : []),
  ]
}

/** The slug of each keyword, and the keyword as it is written. */
function spellingsOf(row: PublicRow | null): [slug: string, spelling: string][] {
  const tags = Array.isArray(row?.tags) ? row.tags.map(String) : []
  return tags.map((tag): [string, string] => [tagSlug(tag), tag]).filter(([slug]) => slug)
}

/** The page of a keyword shows how it is written. */
function isRespelled(list: ListName, was: PublicRow | null, is: PublicRow | null) {
  const spelled = (row: PublicRow | null) => spellingsOf(row).find(([slug]) => list === `tag:${slug}`)?.[1]
  return spelled(was) !== spelled(is)
}

const INDEXED: readonly Exclude<ListKind, 'category'>[] = ['dossier', 'author', 'tag', 'month']

function indexTags(changed: ListName[]): string[] {
  return INDEXED.filter((kind) => changed.some((list) => list.startsWith(`${kind}:`))).map(indexTag)
}

/** Returns the tags of the list's beginnings that hold the article: those at least as long as its place. */
async function beginningTags(req: PayloadRequest, list: ListName, row: PublicRow): Promise<string[]> {
  if (list.startsWith('month:')) return []
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

async function adjacentTags(req: PayloadRequest, row: PublicRow): Promise<string[]> {
  const older = await otherArticles(req, row, adjacentTo('older', row), 1)
  const newer = await otherArticles(req, row, adjacentTo('newer', row), 1)
  return [...older, ...newer].map(({ id }) => adjacentTag(id))
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
  if (!row) return null
  const { slug, publishedAt, revisedAt, category, dossier, authors, tagSlugs, cover, bodyMedia } = row
  const lists = [relationId(category), relationId(dossier), authors, tagSlugs]
  return { slug, publishedAt, revisedAt, lists, pictures: [relationId(cover), bodyMedia], sample: row.sample ?? false }
}
