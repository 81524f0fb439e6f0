import { articleTags } from '@/payload/publication/article-tags'
import {
  addressTag,
  adjacentTag,
  beginningTag,
  COUNTS,
  documentTag,
  indexTag,
  listTag,
  SITEMAP,
} from '@/payload/publication/cache-tags'
import type { PublicRow } from '@/payload/publication/public-row'
import { type Row, requestOn } from '../../../support/documents-in-memory'

const day = (number: number) => new Date(Date.UTC(2025, 0, number, 9)).toISOString()

function article(number: number, more: Partial<PublicRow> = {}): PublicRow {
  const id = `a${String(number).padStart(2, '0')}`
  return { id, _status: 'published', slug: id, title: id, publishedAt: day(number), category: 'c', ...more }
}

/** Ten articles of one category, one a day; their request. */
const ten = Array.from({ length: 10 }, (_, index) => article(index + 1))
const among = (rows: PublicRow[]) => requestOn({ articles: rows as Row[] }).req

const lengths = (from: number) => Array.from({ length: 21 - from }, (_, index) => from + index)
const beginnings = (list: Parameters<typeof beginningTag>[0], from: number) =>
  lengths(from).map((length) => beginningTag(list, length))

/** The tags that begin with one of these words, but for the list of the month, which each article has. */
const only = (tags: string[], ...words: string[]) => [
  ...new Set(tags.filter((tag) => words.includes(tag.split(':')[0] ?? '') && !tag.startsWith('list:month'))),
]

test('the newest article changes every list from its first place on, and the page of the one before it', async () => {
  const newest = article(11)
  const tags = await articleTags(among([...ten, newest]), null, newest)
  expect(new Set(tags)).toEqual(
    new Set([
      ...[undefined, 'card', 'text', 'name'].map((aspect) => documentTag('articles', 'a11', aspect as 'card')),
      addressTag('/blog/a11'),
      SITEMAP,
      COUNTS,
      listTag('all'),
      listTag('category:c'),
      listTag('month:2025-01'),
      indexTag('month'),
      ...beginnings('all', 1),
      ...beginnings('category:c', 1),
      adjacentTag('a10'),
    ]),
  )
})

test('an article of some days ago changes the pages with its place in the lists, and both its neighbours', async () => {
  const late = article(5, { id: 'late', slug: 'late', publishedAt: day(7), category: 'other' })
  const others = [...ten, article(8, { id: 'x', category: 'other' })]
  const tags = await articleTags(among([...others, late]), null, late)
  // Of the same date as a07, and later by its id: three are newer, and x.
  expect(only(tags, 'beginning')).toEqual([...beginnings('all', 5), ...beginnings('category:other', 2)])
  expect(only(tags, 'adjacent')).toEqual([adjacentTag('a07'), adjacentTag('a08')])
  expect(only(tags, 'list')).toEqual([listTag('all'), listTag('category:other')])
})

test('of two articles of one date, the ids decide', async () => {
  const twin = article(7, { id: 'a06-twin', slug: 'twin' })
  const tags = await articleTags(among([...ten, twin]), null, twin)
  expect(only(tags, 'beginning')).toEqual([...beginnings('all', 5), ...beginnings('category:c', 5)])
  expect(only(tags, 'adjacent')).toEqual([adjacentTag('a06'), adjacentTag('a07')])
})

test('a dossier is read from its oldest article', async () => {
  const inDossier = ten.map((row, index) => (index < 4 ? { ...row, dossier: 'd' } : row))
  const second = article(11, { id: 'second', publishedAt: day(1), dossier: { id: 'd' } })
  const tags = await articleTags(among([...inDossier, second]), null, second)
  expect(only(tags, 'beginning')).toEqual([
    ...beginnings('all', 10),
    ...beginnings('category:c', 10),
    ...beginnings('dossier:d', 2),
  ])
})

test('an article beyond the longest beginning changes none', async () => {
  const many = Array.from({ length: 31 }, (_, index) => article(index + 1))
  const oldest = article(0, { publishedAt: '2024-12-31T09:00:00.000Z' })
  const tags = await articleTags(among([...many, oldest]), null, oldest)
  expect(only(tags, 'beginning')).toEqual([])
  expect(only(tags, 'list')).toEqual([listTag('all'), listTag('category:c')])
})

test('drafts and articles elsewhere are no neighbours and take no place', async () => {
  const draft = article(12, { id: 'draft', _status: 'draft' })
  const newest = article(11)
  const tags = await articleTags(among([...ten, draft, newest]), null, newest)
  expect(only(tags, 'beginning')).toContain(beginningTag('all', 1))
  expect(only(tags, 'adjacent')).toEqual([adjacentTag('a10')])
})

test('the lists of signatures and keywords are renewed, with their beginnings', async () => {
  const signed = article(11, { authors: ['n', { id: 'e' }], tags: ['E.S.S.', '★'] })
  const tags = await articleTags(among([...ten, signed]), null, signed)
  expect(only(tags, 'list')).toEqual(
    ['all', 'category:c', 'author:n', 'author:e', 'tag:ess'].map((list) => listTag(list as 'all')),
  )
  expect(only(tags, 'beginning')).toEqual(
    (['all', 'category:c', 'author:n', 'author:e', 'tag:ess'] as const).flatMap((list) => beginnings(list, 1)),
  )
  expect(only(tags, 'index')).toEqual([indexTag('author'), indexTag('tag'), indexTag('month')])
})

test('a keyword that is spelled otherwise changes its list, and keywords in another order change none', async () => {
  const before = article(5, { tags: ['E.S.S.', 'Emploi'] })
  const req = among(ten)
  expect(only(await articleTags(req, before, { ...before, tags: ['ESS', 'Emploi'] }), 'list', 'index')).toEqual([
    listTag('tag:ess'),
    indexTag('tag'),
  ])
  const inOtherOrder = await articleTags(req, before, { ...before, tags: ['Emploi', 'E.S.S.'] })
  expect(inOtherOrder).toEqual([documentTag('articles', 'a05'), documentTag('articles', 'a05', 'text')])
})

test('an article dated to another month leaves one and enters the other, by the clocks of Paris', async () => {
  const before = article(31)
  const dated = async (publishedAt: string) => {
    const tags = await articleTags(among(ten), before, { ...before, publishedAt })
    return tags.filter((tag) => /month/.test(tag))
  }
  const [january, february] = [listTag('month:2025-01'), listTag('month:2025-02')]
  expect(await dated('2025-01-31T22:59:00.000Z')).toEqual([january])
  expect(await dated('2025-01-31T23:00:00.000Z')).toEqual([january, february, indexTag('month')])
})

test('an article withdrawn leaves its lists and its neighbours', async () => {
  const [, , third] = ten as [PublicRow, PublicRow, PublicRow]
  const tags = await articleTags(among(ten.filter((row) => row !== third)), third, null)
  expect(tags).toContain(documentTag('articles', 'a03'))
  expect(tags).toContain(SITEMAP)
  expect(tags).toContain(COUNTS)
  expect(only(tags, 'address')).toEqual([])
  expect(only(tags, 'list')).toEqual([listTag('all'), listTag('category:c')])
  expect(only(tags, 'beginning')).toEqual([...beginnings('all', 8), ...beginnings('category:c', 8)])
  expect(only(tags, 'adjacent')).toEqual([adjacentTag('a02'), adjacentTag('a04')])
})

test('a correction of the text changes the pages that show the text, and no list', async () => {
  const before = article(5, { body: 'un' })
  const after = { ...before, body: 'deux' }
  expect(await articleTags(among([...ten]), before, after)).toEqual([
    documentTag('articles', 'a05'),
    documentTag('articles', 'a05', 'text'),
  ])
})

test('a revision dated later is in the sitemap', async () => {
  const before = article(5, { revisedAt: null })
  const tags = await articleTags(among(ten), before, { ...before, revisedAt: day(20) })
  expect(tags).toEqual([documentTag('articles', 'a05'), documentTag('articles', 'a05', 'text'), SITEMAP])
})

test('an article that changes its category leaves one list and enters the other, at its place', async () => {
  const before = article(5)
  const after = { ...before, category: 'other' }
  const tags = await articleTags(among(ten.map((row) => (row.id === 'a05' ? after : row))), before, after)
  expect(only(tags, 'list')).toEqual([listTag('category:c'), listTag('category:other')])
  expect(only(tags, 'beginning')).toEqual([...beginnings('category:c', 6), ...beginnings('category:other', 1)])
  expect(only(tags, 'adjacent')).toEqual([])
  expect(tags).toContain(COUNTS)
})

test('an article that goes to another category, and back in time, takes its new place there', async () => {
  const before = article(9)
  const after = { ...before, category: 'other', publishedAt: day(3) }
  const rows = [...ten.filter(({ id }) => id !== 'a09'), article(5, { id: 'x', category: 'other' }), after]
  const tags = await articleTags(among(rows), before, after)
  expect(only(tags, 'beginning').filter((tag) => tag.includes('category'))).toEqual([
    ...beginnings('category:c', 2),
    ...beginnings('category:other', 2),
  ])
})

test('an article that moves between its neighbours is none of its own', async () => {
  const before = article(3)
  const after = { ...before, publishedAt: '2025-01-03T18:00:00.000Z' }
  const tags = await articleTags(among(ten.map((row) => (row.id === 'a03' ? after : row))), before, after)
  expect(only(tags, 'adjacent')).toEqual([adjacentTag('a02'), adjacentTag('a04')])
})

test('an article of another date moves in all its lists, from its old place and to its new one', async () => {
  const before = article(3, { dossier: 'd' })
  const after = { ...before, publishedAt: day(9) }
  const tags = await articleTags(among(ten.map((row) => (row.id === 'a03' ? after : row))), before, after)
  expect(only(tags, 'list')).toEqual(['all', 'category:c', 'dossier:d'].map((list) => listTag(list as 'all')))
  // a03 comes before a09 of the same date.
  expect(new Set(only(tags, 'beginning'))).toEqual(
    new Set([...beginnings('all', 3), ...beginnings('category:c', 3), ...beginnings('dossier:d', 1)]),
  )
  expect(new Set(only(tags, 'adjacent'))).toEqual(new Set(['a02', 'a04', 'a08', 'a09'].map(adjacentTag)))
  expect(tags).toContain(SITEMAP)
  expect(tags).not.toContain(COUNTS)
})

test('a draft, or the same text published again, changes nothing', async () => {
  expect(await articleTags(among(ten), null, null)).toEqual([])
  const row = article(5)
  expect(await articleTags(among(ten), row, { ...row, updatedAt: day(20) })).toEqual([])
})

test('an article without category counts in none', async () => {
  const row = article(11, { category: null, authors: null })
  const tags = await articleTags(among([...ten, row]), null, row)
  expect(only(tags, 'list')).toEqual([listTag('all')])
  expect(tags).not.toContain(COUNTS)
})
