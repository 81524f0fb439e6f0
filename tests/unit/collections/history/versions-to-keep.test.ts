import { type DatedVersion, versionsToKeep } from '@/collections/history/versions-to-keep'
import { parisClock } from '@/payload/editorial/paris-time'

const NOW = new Date('2026-11-29T14:00:00Z')

let count = 0
const version = (updatedAt: string, more: Partial<DatedVersion> = {}): DatedVersion => {
  count += 1
  return { id: count, updatedAt, isPublished: false, isLatest: false, ...more }
}
/** The times that are kept, the oldest first. */
const kept = (versions: DatedVersion[], now = NOW) => {
  const ids = versionsToKeep(versions, now)
  return versions
    .filter(({ id }) => ids.has(id))
    .map(({ updatedAt }) => updatedAt)
    .sort()
}

test('all of today stays', () => {
  const versions = ['2026-11-28T23:00:00Z', '2026-11-29T08:00:00Z', '2026-11-29T08:05:00Z'].map((at) => version(at))
  expect(kept(versions)).toHaveLength(3)
})

test('of yesterday, the last of each hour of Paris stays', () => {
  const versions = [
    '2026-11-28T08:10:00Z',
    '2026-11-28T08:55:00Z',
    '2026-11-28T09:00:00Z',
    '2026-11-28T22:10:00Z',
    '2026-11-28T22:59:59Z',
  ].map((at) => version(at))
  expect(kept(versions)).toEqual(['2026-11-28T08:55:00Z', '2026-11-28T09:00:00Z', '2026-11-28T22:59:59Z'])
})

test('of the month before, the last of each day of Paris stays', () => {
  const versions = [
    '2026-11-27T08:00:00Z',
    '2026-11-27T22:30:00Z',
    '2026-11-27T23:30:00Z',
    '2026-10-29T12:00:00Z',
    '2026-10-29T13:00:00Z',
  ].map((at) => version(at))
  expect(kept(versions)).toEqual(['2026-10-29T13:00:00Z', '2026-11-27T22:30:00Z', '2026-11-27T23:30:00Z'])
})

test('of what is older, only what was published stays, and the latest version', () => {
  const versions = [
    version('2024-01-01T08:00:00Z'),
    version('2024-01-01T09:00:00Z', { isPublished: true }),
    version('2024-01-01T10:00:00Z', { isPublished: true }),
    version('2026-10-20T08:00:00Z'),
    version('2026-10-20T09:00:00Z', { isLatest: true }),
  ]
  expect(kept(versions)).toEqual(['2024-01-01T09:00:00Z', '2024-01-01T10:00:00Z', '2026-10-20T09:00:00Z'])
})

test('what was published stays among a hundred drafts', () => {
  const drafts = Array.from({ length: 120 }, (_, minute) =>
    version(new Date(Date.parse('2026-11-20T10:01:00Z') + minute * 60_000).toISOString()),
  )
  expect(kept([version('2026-11-20T10:00:00Z', { isPublished: true }), ...drafts])).toHaveLength(2)
})

test('the day that clocks in Paris turn back is one day, and the one before is yesterday', () => {
  const now = new Date('2026-10-25T20:00:00Z')
  const versions = ['2026-10-24T20:00:00Z', '2026-10-24T20:30:00Z', '2026-10-24T22:30:00Z'].map((at) => version(at))
  expect(kept(versions, now)).toEqual(['2026-10-24T20:30:00Z', '2026-10-24T22:30:00Z'])
})

test('whatever the history: the latest and what was published stay, and doing it again changes nothing', () => {
  const DAY_MS = 86_400_000
  let state = 7
  const random = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  for (let round = 0; round < 50; round += 1) {
    const versions = Array.from({ length: 80 }, () => {
      const daysAgo = random() ** 3 * 60
      return version(new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString(), { isPublished: random() < 0.1 })
    })
    const latest = versions.reduce((one, other) => (other.updatedAt > one.updatedAt ? other : one))
    latest.isLatest = true
    const ids = versionsToKeep(versions, NOW)
    for (const one of versions) if (one.isLatest || one.isPublished) expect(ids.has(one.id)).toBe(true)
    const rest = versions.filter(({ id }) => ids.has(id))
    expect(versionsToKeep(rest, NOW)).toEqual(ids)
    // Each day that had a version in the last month still has one, and the last one of it.
    const days = (some: DatedVersion[]) =>
      [...new Set(some.map(({ updatedAt }) => parisClock(updatedAt).slice(0, 10)))].filter((day) => day >= '2026-10-29')
    expect(days(rest).sort()).toEqual(days(versions).sort())
  }
})
