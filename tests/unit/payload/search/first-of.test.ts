import fc from 'fast-check'
import { firstOf } from '@/payload/search/engine/first-of.mjs'

const numbered = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 9 }), id: fc.nat() }), { maxLength: 400 })
const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank

test('the first of a list are those of the whole list in order, however many are asked for', () => {
  fc.assert(
    fc.property(numbered, fc.integer({ min: 1, max: 300 }), (items, most) => {
      expect(firstOf(items, most, byRank)).toEqual(items.toSorted(byRank).slice(0, most))
    }),
  )
})
