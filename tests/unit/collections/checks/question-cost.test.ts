import { tooCostly, withinVisitorsBounds } from '@/collections/checks/question-cost'

const conditions = (count: number) => ({ or: Array.from({ length: count }, () => ({ title: { like: 'x' } })) })
const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`)

test.each([
  ['fifty conditions', { where: conditions(50) }],
  ['fifty conditions of one field in two lists', { where: { and: [conditions(25), conditions(25)] } }],
  ['words of two hundred letters', { where: { title: { like: 'x'.repeat(200) } } }],
  ['a selection of a thousand', { where: { id: { in: ids(1_000) } } }],
  ['a selection written with commas', { where: { id: { in: ids(1_000).join(',') } } }],
  ['ten orders', { sort: Array.from({ length: 10 }, () => 'title') }],
  ['nothing', {}],
])('a question of %s is asked', (_, question) => {
  expect(tooCostly(question)).toBeNull()
})

test.each([
  ['fifty-one conditions', { where: conditions(51) }, 'trop de conditions'],
  [
    'fifty-one conditions, some deeper',
    { where: { and: [conditions(50), { or: [conditions(1)] }] } },
    'trop de conditions',
  ],
  [
    'many operators of one field',
    { where: { and: Array.from({ length: 26 }, () => ({ a: { like: 'x', equals: 'y' } })) } },
    'trop de conditions',
  ],
  ['words of 201 letters', { where: { and: [{ title: { like: 'x'.repeat(201) } }] } }, 'trop long'],
  ['a long text in a list', { where: { id: { in: `a,${'x'.repeat(201)}` } } }, 'trop long'],
  ['a selection of two thousand', { where: { id: { in: ids(2_000).join(',') } } }, 'trop de valeurs'],
  ['eleven orders', { sort: Array.from({ length: 11 }, () => 'title') }, 'trop de champs'],
  ['an order through relation after relation', { sort: Array.from({ length: 9 }, () => 'parent').join('.') }, 'chemin'],
  ['a path without end', { where: { ['x'.repeat(201)]: { exists: true } } }, 'chemin'],
])('a question of %s is refused', (_, question, reason) => {
  expect(tooCostly(question)).toContain(reason)
})

test.each([
  [{ limit: 0 }, { limit: 100 }],
  [{ limit: 1000 }, { limit: 100 }],
  [{ limit: -1 }, { limit: 100 }],
  [{ limit: Number.NaN }, { limit: 100 }],
  [{ pagination: false }, { pagination: true, limit: 100 }],
  [
    { pagination: false, limit: 5 },
    { pagination: true, limit: 5 },
  ],
  [{ depth: 5 }, { depth: 2 }],
  [
    { limit: 100, depth: 2 },
    { limit: 100, depth: 2 },
  ],
  [{}, {}],
])('a visitor who asks %j gets %j', (asked, given) => {
  expect(withinVisitorsBounds(asked)).toEqual(given)
})
