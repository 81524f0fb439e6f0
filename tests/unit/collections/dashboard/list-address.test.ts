import { articleList } from '@/collections/dashboard/list-address'

test('a list’s address holds its conditions as the filter panel reads them, and its order', () => {
  const address = articleList([{ _status: { equals: 'draft' } }, { title: { exists: true } }], '-updatedAt')
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  expect(pathname).toBe('/admin/collections/articles')
  expect(Object.fromEntries(searchParams)).toEqual({
    sort: '-updatedAt',
    'where[or][0][and][0][_status][equals]': 'draft',
    'where[or][0][and][1][title][exists]': 'true',
  })
})

test('the trash has an address of its own, with or without conditions', () => {
  expect(articleList([], '-deletedAt', '/trash')).toBe('/admin/collections/articles/trash?sort=-deletedAt')
})
