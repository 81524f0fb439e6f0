import type { SitemapEntry } from '@/payload/queries/sitemap'
import { inParts } from '@/payload/queries/split-sitemap'

const entries = (number: number, more: Partial<SitemapEntry> = {}): SitemapEntry[] =>
  Array.from({ length: number }, (_, index) => ({ url: `https://example.fr/blog/${index}`, ...more }))
const lengths = (parts: unknown[][]) => parts.map(({ length }) => length)

test('what fits into one file is one part, also when there is nothing', () => {
  expect(lengths(inParts(entries(20_000)))).toEqual([20_000])
  expect(inParts([])).toEqual([[]])
})

test('a part has at most 20,000 addresses, in their order', () => {
  const all = entries(45_001)
  const parts = inParts(all)
  expect(lengths(parts)).toEqual([20_000, 20_000, 5_001])
  expect(parts.flat()).toEqual(all)
})

test('a part has at most four megabytes, whatever pictures its articles have', () => {
  const images = Array.from(
    { length: 100 },
    (_, index) => `https://example.fr/api/media/file/photographie-${index}.jpg`,
  )
  const parts = inParts(entries(1_000, { images }))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flat()).toHaveLength(1_000)
})

test('an address that is larger than a part has one of its own', () => {
  expect(lengths(inParts(entries(3), { addresses: 10, bytes: 1 }))).toEqual([1, 1, 1])
})
