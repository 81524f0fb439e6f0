import type { Payload, Where } from 'payload'
import { yearsOf } from '@/payload/queries/list-years'

/** A site with these numbers of articles by year, one an hour from noon of 15 June. */
function siteWith(years: Record<number, number>): Payload {
  const dates = Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, hour) => new Date(Date.UTC(Number(year), 5, 15, 12 + hour)).toISOString()),
  )
  const isIn = (where: Where | undefined, date: string): boolean => {
    const { less_than, greater_than_equal } = (where?.publishedAt ?? {}) as Record<string, string | undefined>
    const within = (!less_than || date < less_than) && (!greater_than_equal || date >= greater_than_equal)
    return within && (where?.and ?? []).every((part) => isIn(part, date))
  }
  return {
    find: async ({ sort }: { sort: string }) => ({
      docs: [{ publishedAt: sort.startsWith('-') ? dates.toSorted().at(-1) : dates.toSorted()[0] }],
    }),
    count: async ({ where }: { where: Where }) => ({ totalDocs: dates.filter((date) => isIn(where, date)).length }),
  } as unknown as Payload
}

const many = { href: '/blog', pageCount: 40, total: 38 }

test('each year of a long list leads to the page where it begins, the newest first', async () => {
  expect(await yearsOf(siteWith({ 2022: 8, 2024: 20, 2026: 10 }), 'all', many)).toEqual([
    { label: '2026', href: '/blog' },
    { label: '2024', href: '/blog/page/2' },
    { label: '2022', href: '/blog/page/4' },
  ])
})

test('a dossier begins with its first year', async () => {
  const years = await yearsOf(siteWith({ 2022: 8, 2024: 20, 2026: 10 }), 'dossier:d', { ...many, href: '/d' })
  expect(years.map(({ label, href }) => `${label} ${href}`)).toEqual(['2022 /d', '2024 /d/page/2', '2026 /d/page/4'])
})

test('a list of few pages is leafed through', async () => {
  expect(await yearsOf(siteWith({ 2026: 80 }), 'all', { href: '/blog', pageCount: 11, total: 80 })).toEqual([])
})
