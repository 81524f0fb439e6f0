import { monthsSince } from '@/components/admin/lists/chips/months'

test('months go from now back to the first one, by the clocks of Paris', () => {
  const now = new Date('2026-01-31T23:30:00.000Z')
  expect(monthsSince('2025-11-30T23:30:00.000Z', now)).toEqual([
    { value: '2026-02', label: 'février 2026' },
    { value: '2026-01', label: 'janvier 2026' },
    { value: '2025-12', label: 'décembre 2025' },
  ])
})

test('a date to come gives no month, and a very old one the last ten years', () => {
  const now = new Date('2026-01-15T12:00:00.000Z')
  expect(monthsSince('2027-01-01T00:00:00.000Z', now)).toEqual([])
  expect(monthsSince('1970-01-01T00:00:00.000Z', now)).toHaveLength(120)
})
