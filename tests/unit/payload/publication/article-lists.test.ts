import { adjacentTo } from '@/payload/publication/adjacent'
import { inList, orderOf } from '@/payload/publication/article-lists'
import { requestOn } from '@/tests/support/documents-in-memory'

const articles = [
  { id: 'c', publishedAt: '2025-01-02', category: 'x', dossier: 'd', authors: [], tagSlugs: ['ess'] },
  { id: 'a', publishedAt: '2025-01-01', category: 'c', authors: ['n', 'e'], tagSlugs: ['ess', 'soin'] },
  { id: 'b', publishedAt: '2025-01-02', category: 'c', dossier: 'd', authors: ['n'] },
  { id: 'd', publishedAt: '2025-01-03', category: 'x', authors: [] },
]

async function idsOf({ where, sort }: { where: ReturnType<typeof inList>; sort: string[] }) {
  const { req } = requestOn({ articles })
  const { docs } = await req.payload.find({ collection: 'articles', depth: 0, pagination: false, req, sort, where })
  return docs.map(({ id }) => id)
}

test.each([
  ['all', ['d', 'c', 'b', 'a']],
  ['category:c', ['b', 'a']],
  ['author:n', ['b', 'a']],
  ['author:e', ['a']],
  ['tag:ess', ['c', 'a']],
  ['tag:soin', ['a']],
  ['month:2025-01', ['d', 'c', 'b', 'a']],
  ['month:2024-12', []],
  // Read from its beginning.
  ['dossier:d', ['b', 'c']],
] as const)('the list « %s » holds its articles in its order', async (list, ids) => {
  expect(await idsOf({ where: inList(list), sort: orderOf(list) })).toEqual(ids)
})

test('older or newer articles come the nearest first; those of one date, by id', async () => {
  const b = { id: 'b', publishedAt: '2025-01-02' }
  expect(await idsOf(adjacentTo('older', b))).toEqual(['a'])
  expect(await idsOf(adjacentTo('newer', b))).toEqual(['c', 'd'])
  const c = { id: 'c', publishedAt: '2025-01-02' }
  expect(await idsOf(adjacentTo('older', c))).toEqual(['b', 'a'])
  expect(await idsOf(adjacentTo('newer', c))).toEqual(['d'])
})

test('the database may begin at the date of the article', () => {
  const { where } = adjacentTo('older', { id: 'b', publishedAt: '2025-01-02' })
  expect(where.and?.[0]).toEqual({ publishedAt: { less_than_equal: '2025-01-02' } })
  const { where: newer } = adjacentTo('newer', { id: 'b', publishedAt: '2025-01-02' })
  expect(newer.and?.[0]).toEqual({ publishedAt: { greater_than_equal: '2025-01-02' } })
})
