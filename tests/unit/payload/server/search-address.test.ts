import fc from 'fast-check'
import { isSearchPath, searchAddress } from '@/payload/server/search-address'

const address = (search: string) => searchAddress({ path: '/recherche', search })

test.each([
  ['', '/recherche'],
  ['?q=', '/recherche'],
  ['?q=++vie+++sociale+', '/recherche?q=vie+sociale'],
  ['?utm_source=x&page=2&q=vie', '/recherche?q=vie&page=2'],
  ['?rubrique=b&q=a&rubrique=c&rubrique=b', '/recherche?q=a&rubrique=b&rubrique=c'],
  ['?q=a&q=b&annee=2025&annee=2024', '/recherche?q=a&annee=2025'],
  ['?q=%E0%A4', '/recherche?q=%EF%BF%BD'],
])('%s is asked as %s', (search, asked) => {
  expect(address(search)).toBe(asked)
})

test('whatever is asked has one address, of a bounded length, which is its own', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.string({ maxLength: 5_000 }), (query, q) => {
      const asked = address(`?${query}&q=${encodeURIComponent(q.toWellFormed())}`)
      expect(address(asked.slice('/recherche'.length))).toBe(asked)
      expect(decodeURIComponent(asked.replaceAll('+', ' ')).length).toBeLessThan(300 * 27 + 500)
    }),
  )
})

test.each([
  ['/recherche', true],
  ['/recherche/suggestions', true],
  ['/recherche/autre', false],
  ['/recherches', false],
])('%s is of the search: %s', (path, isOne) => {
  expect(isSearchPath(path)).toBe(isOne)
})
