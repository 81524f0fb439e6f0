import { transformColumnsToPreferences } from 'payload/shared'
import { listSearchParams } from '@/app/(payload)/admin/[[...segments]]/list-search-params'

const CHOSEN = ['title', '-slug', 'createdBy']
const shown = (columns: string) => transformColumnsToPreferences(listSearchParams({ columns }).columns as never)

test('columns that the list wrote twice as JSON are shown', () => {
  const expected = [
    { accessor: 'title', active: true },
    { accessor: 'slug', active: false },
    { accessor: 'createdBy', active: true },
  ]
  let columns = JSON.stringify(CHOSEN)
  for (let pages = 0; pages < 4; pages += 1) {
    expect(shown(columns)).toEqual(expected)
    columns = JSON.stringify(columns)
  }
})

test('all else stays as it came', () => {
  const params = { page: '2', search: '"santé"', columns: '["title"]', where: ['x'], sort: '-updatedAt' }
  expect(listSearchParams(params)).toEqual(params)
  for (const columns of ['', '"', 'title', '[]', '1', 'null', '{"a":']) {
    expect(listSearchParams({ columns })).toEqual({ columns })
  }
  expect(listSearchParams({ columns: ['a', 'b'] })).toEqual({ columns: ['a', 'b'] })
})
