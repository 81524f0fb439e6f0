import { jest } from '@jest/globals'
import { act, render } from '@testing-library/react'
import { transformColumnsToPreferences } from 'payload/shared'
import { listSearchParams } from '@/app/(payload)/admin/[[...segments]]/list-search-params'

const CHOSEN = ['title', '-slug', 'createdBy']
const replaced: string[] = []
let address = ''

jest.unstable_mockModule('next/navigation.js', () => ({
  useRouter: () => ({ replace: (search: string) => replaced.push(search) }),
  useSearchParams: () => new URLSearchParams(address),
  usePathname: () => '/',
  useParams: () => ({}),
}))
const { ConfigProvider, ListQueryProvider, useListQuery } = await import('@payloadcms/ui')

let turn: (page: number) => Promise<void> = async () => {}
function Turn() {
  turn = useListQuery().handlePageChange as never
  return null
}

// P70
test('the second page after a reload has the columns that were chosen', async () => {
  address = `?limit=10&columns=${encodeURIComponent(JSON.stringify(CHOSEN))}`
  window.history.replaceState(null, '', address)
  const config = { collections: [{ slug: 'articles', admin: {} }], globals: [] } as never
  render(
    <ConfigProvider config={config}>
      <ListQueryProvider
        collectionSlug="articles"
        data={{} as never}
        modifySearchParams
        query={{ limit: 10, columns: CHOSEN } as never}
      >
        <Turn />
      </ListQueryProvider>
    </ConfigProvider>,
  )
  await act(async () => await turn(2))
  const { searchParams } = new URL(String(replaced.at(-1)), 'http://localhost')
  expect(searchParams.get('page')).toBe('2')
  const { columns } = listSearchParams(Object.fromEntries(searchParams))
  expect(transformColumnsToPreferences(columns as never)?.map(({ accessor }) => accessor)).toEqual([
    'title',
    'slug',
    'createdBy',
  ])
})
