import type { Where } from 'payload'
import { conditionOn, withCondition } from '@/components/admin/lists/conditions'

const asked: Where = { or: [{ and: [{ alt: { exists: true } }, { usage: { equals: 'used' } }] }] }

test('another choice takes the place of the earlier one, and leaves what else is asked', () => {
  expect(withCondition(asked, 'usage', { equals: 'unused' })).toEqual({
    or: [{ and: [{ alt: { exists: true } }, { usage: { equals: 'unused' } }] }],
  })
  expect(withCondition(asked, 'usage', null)).toEqual({ or: [{ and: [{ alt: { exists: true } }] }] })
  expect(withCondition(undefined, 'usage', { equals: 'used' })).toEqual({
    or: [{ and: [{ usage: { equals: 'used' } }] }],
  })
})

test('a choice is shown as made when the whole question asks it', () => {
  expect(conditionOn(asked, 'usage')).toEqual({ equals: 'used' })
  expect(conditionOn(undefined, 'usage')).toBeUndefined()
  expect(conditionOn({ or: [...(asked.or as Where[]), { and: [] }] }, 'usage')).toBeUndefined()
})
