import { FailureCounts } from '@/collections/journal/failure-counts'

const refused = (network: string | null, id?: string) => ({
  event: 'login-refused' as const,
  network,
  ...(id && { on: { collection: 'users', id } }),
})

test('the first failure is written at once, equal ones of the minute become one line with their number', () => {
  const counts = new FailureCounts()
  expect([1, 2, 3].map(() => counts.count(refused('192.0.2.0/24', 'a')))).toEqual([true, false, false])
  expect(counts.count(refused('192.0.2.0/24', 'b'))).toBe(true)
  expect(counts.count(refused('198.51.100.0/24', 'a'))).toBe(true)
  expect(counts.take()).toEqual([{ failure: refused('192.0.2.0/24', 'a'), count: 2 }])
  expect(counts.take()).toEqual([])
  expect(counts.count(refused('192.0.2.0/24', 'a'))).toBe(true)
})

test('a flood from ten thousand networks is some twenty lines a minute', () => {
  const counts = new FailureCounts()
  const written = Array.from({ length: 10_000 }, (_, index) => counts.count(refused(`2001:db8:${index}::/56`)))
  expect(written.filter(Boolean)).toHaveLength(20)
  expect(counts.take()).toEqual([{ failure: refused(null), count: 9_980 }])
})
