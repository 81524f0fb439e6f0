import { purgedUpTo, purgeMark } from '@/collections/journal/purge-mark'
import { endOfTerm } from '@/collections/journal/term'

test.each([
  ['2026-11-30T14:00:00Z', 12, '2025-11-30T00:00:00.000Z'],
  ['2027-03-31T00:00:00Z', 1, '2027-02-28T00:00:00.000Z'],
  ['2027-01-15T23:59:59Z', 2, '2026-11-15T00:00:00.000Z'],
])('at %s, %i months end with %s', (now, months, end) => {
  expect(endOfTerm(new Date(now), months)).toBe(end)
})

test('the mark of a purge is read from its own line alone', () => {
  const head = { number: 12, hash: 'a'.repeat(64) }
  const documentId = purgeMark(head)
  expect(purgedUpTo({ event: 'journal-purged', documentId })).toEqual(head)
  expect(purgedUpTo({ event: 'published', documentId })).toBeNull()
  expect(purgedUpTo({ event: 'journal-purged', documentId: 'x' })).toBeNull()
})
