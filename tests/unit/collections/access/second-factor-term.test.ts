import type { AccessArgs, FieldAccessArgs } from 'payload'
import { admins, ownRecordOrAdmin, personOf, selfOrAdmin, staff, staffOrOneself } from '@/collections/access'
import { owesSecondFactor, requireSecondFactorSince, secondFactorTerm } from '@/collections/access/second-factor-term'

const SINCE = new Date('2026-12-01T08:00:00.000Z')
const OLD = { id: 'a', role: 'admin', createdAt: '2026-01-01T08:00:00.000Z', secondFactorSince: null } as const

afterEach(() => requireSecondFactorSince(null))

test('an admin has seven days from the first start with the setting, or from the creation of the account', () => {
  expect(secondFactorTerm(OLD, SINCE)?.toISOString()).toBe('2026-12-08T08:00:00.000Z')
  const young = { ...OLD, createdAt: '2026-12-20T10:00:00.000Z' }
  expect(secondFactorTerm(young, SINCE)?.toISOString()).toBe('2026-12-27T10:00:00.000Z')
})

test('nothing is asked of others, of who has a second factor, nor without the setting', () => {
  for (const role of ['editor', 'writer']) expect(secondFactorTerm({ ...OLD, role }, SINCE)).toBeNull()
  expect(secondFactorTerm({ ...OLD, secondFactorSince: '2026-12-02T08:00:00.000Z' }, SINCE)).toBeNull()
  expect(secondFactorTerm(OLD, null)).toBeNull()
  expect(owesSecondFactor(OLD)).toBe(false)
})

test('the second factor is owed from the term on, and not a moment before', () => {
  requireSecondFactorSince(SINCE)
  const term = Date.parse('2026-12-08T08:00:00.000Z')
  expect([owesSecondFactor(OLD, term - 1), owesSecondFactor(OLD, term)]).toEqual([false, true])
})

test('who owes one has the rights of nobody, but reads their own record', () => {
  requireSecondFactorSince(new Date('2020-01-01T08:00:00.000Z'))
  const req = { user: OLD, payloadAPI: 'REST' }
  const args = { req } as never as AccessArgs
  expect(personOf(req as never)).toBeNull()
  expect([staff(args), admins(args), selfOrAdmin(args)]).toEqual([false, false, false])
  expect(staffOrOneself(args)).toEqual({ id: { equals: 'a' } })
  const field = (id: string) => ownRecordOrAdmin({ req, id } as never as FieldAccessArgs)
  expect([field('a'), field('b')]).toEqual([true, false])
})
