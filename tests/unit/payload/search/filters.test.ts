import { filtered, labelsOf } from '@/payload/search/engine/filters.mjs'
import type { Facets } from '@/payload/search/engine/types'

const facets = (category: string, year: string, authors: string[] = []): Facets => ({
  kind: 'article',
  date: `${year}-01-01`,
  year,
  category: { slug: category, label: category },
  dossier: null,
  authors: authors.map((slug) => ({ slug, label: slug })),
})
const hits = [facets('ess', '2025', ['ana']), facets('ess', '2024', ['ana', 'bob']), facets('soin', '2024')].map(
  (one, id) => ({ id, facets: { labels: labelsOf(one) } }),
)
const countsOf = (counts: { slug: string; count: number }[]) => counts.map(({ slug, count }) => `${slug} ${count}`)

test('without a filter every text stays, and counts for all its labels', () => {
  const { kept, counts } = filtered(hits, {})
  expect(kept).toEqual(hits)
  expect(countsOf(counts.author)).toEqual(['ana 2', 'bob 1'])
  expect(counts.dossier).toEqual([])
})

test('a filter leaves its own counts as they were, and lessens those of the others', () => {
  const { kept, counts } = filtered(hits, { category: ['ess'] })
  expect(kept.map(({ id }) => id)).toEqual([0, 1])
  expect(countsOf(counts.category)).toEqual(['ess 2', 'soin 1'])
  expect(countsOf(counts.year)).toEqual(['2025 1', '2024 1'])
})

test('a text that two filters leave out is counted by none', () => {
  const { kept, counts } = filtered(hits, { category: ['ess'], year: ['2025'] })
  expect(kept.map(({ id }) => id)).toEqual([0])
  expect(countsOf(counts.category)).toEqual(['ess 1'])
  expect(countsOf(counts.year)).toEqual(['2025 1', '2024 1'])
})
