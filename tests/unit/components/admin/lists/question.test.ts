import type { Where } from 'payload'
import { STATES } from '@/collections/list-states/marks'
import { type Asked, askedOf, questionOf } from '@/components/admin/lists/chips/question'

const NOTHING: Asked = { state: null, category: null, author: null, month: null, others: [] }

test.each([null, ...STATES])(
  'a list of the state %s with a category, a signature, a month and a filter is read as it was asked',
  (state) => {
    const asked: Asked = {
      state,
      category: 'cat',
      author: 'per',
      month: '2025-12',
      others: [{ title: { like: 'bus' } }],
    }
    const question = questionOf(asked)
    expect(askedOf(question)).toEqual(asked)
    // What is in that state changed since: the address still says which one it is.
    expect(askedOf(question).state).toBe(state)
  },
)

test('what is published with newer changes is published, and no draft', () => {
  expect(questionOf({ ...NOTHING, state: 'published' })).toEqual({
    or: [{ and: [{ _status: { equals: 'published' } }] }, { and: [{ id: { in: 'en-ligne' } }] }],
  })
  expect(questionOf({ ...NOTHING, state: 'draft' })).toEqual({
    or: [{ and: [{ _status: { equals: 'draft' } }, { id: { not_in: 'jamais-en-ligne' } }] }],
  })
  expect(questionOf({ ...NOTHING, state: 'scheduled' })).toEqual({ or: [{ and: [{ id: { in: 'programme' } }] }] })
})

test('December ends with the year', () => {
  expect(questionOf({ ...NOTHING, month: '2025-12' })).toEqual({
    or: [
      { and: [{ publishedAt: { greater_than_equal: '2025-12-01' } }, { publishedAt: { less_than: '2026-01-01' } }] },
    ],
  })
})

test('a question of the filter panel is none of the chips, and is kept or replaced whole', () => {
  expect(askedOf(undefined)).toEqual(NOTHING)
  expect(questionOf(NOTHING)).toEqual({})
  const draft = { _status: { equals: 'draft' } }
  expect(askedOf({ or: [{ and: [draft] }] })).toEqual({ ...NOTHING, others: [draft] })
  const either: Where = { or: [{ and: [draft] }, { and: [{ title: { like: 'a' } }] }] }
  expect(askedOf(either)).toEqual(NOTHING)
  const since = { publishedAt: { greater_than_equal: '2025-12-01' } }
  expect(askedOf({ or: [{ and: [since] }] })).toEqual({ ...NOTHING, others: [since] })
})
