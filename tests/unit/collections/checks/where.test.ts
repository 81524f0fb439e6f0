import { checkedWhere, unsoundSort } from '@/collections/checks/where'
import type { FieldShape } from '@/collections/schema/shape'

const field = (name: string, type: FieldShape['type'], more: Partial<FieldShape> = {}): FieldShape => {
  return { name, label: name, type, ...more }
}
const PEOPLE = [field('id', 'text'), field('name', 'text')]
const FIELDS = [
  field('id', 'text'),
  field('title', 'text'),
  field('at', 'date'),
  field('shown', 'checkbox'),
  field('author', 'relationship', { to: ['people'] }),
  field('target', 'relationship', { to: ['people', 'pages'], isPolymorphic: true }),
  field('meta', 'group', { fields: [field('title', 'text')] }),
]
const ask = (where: unknown) => checkedWhere(where, FIELDS, (slug) => (slug === 'people' ? PEOPLE : undefined))
const isSound = (where: unknown) => ask(where).kind === 'sound'

const WORDS = ['like', 'not_like', 'contains']
const LISTS = ['in', 'not_in']
const OTHERS = ['equals', 'not_equals', 'exists', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

test.each([...WORDS, ...LISTS, ...OTHERS])(
  '%s takes a text or a number, and a list only when it compares with one',
  (operator) => {
    expect(isSound({ title: { [operator]: 'a' } })).toBe(true)
    expect(isSound({ 'meta.title': { [operator]: 1 } })).toBe(true)
    expect(isSound({ title: { [operator]: ['a', 'b'] } })).toBe(LISTS.includes(operator))
    expect(isSound({ title: { [operator]: [] } })).toBe(LISTS.includes(operator))
    for (const odd of [{ a: 1 }, [{ a: 1 }], [['a']], { $gt: '' }, { relationTo: 'people', value: 'x' }]) {
      expect([operator, odd, isSound({ title: { [operator]: odd } })]).toEqual([operator, odd, false])
    }
  },
)

test.each(WORDS)('%s looks for words where there are some', (operator) => {
  const cases: [string, unknown, boolean][] = [
    ['title', 'null', true],
    ['author.name', 'Anne', true],
    ['author', 'x', true],
    ['author', 'null', false],
    ['author.name', 'null', false],
    ['at', '2026', false],
    ['shown', 'true', false],
    ['title', null, false],
    ['title', true, false],
    ['id', '1,2', false],
    ['author.id', '1,2', false],
    ['target', 'x', false],
    ['target.value', 'x', false],
    ['version.at', '2026', false],
    ['latest', 'true', false],
  ]
  for (const [path, operand, expected] of cases) {
    expect([path, operand, isSound({ [path]: { [operator]: operand } })]).toEqual([path, operand, expected])
  }
})

test.each([
  'x',
  [],
  null,
  { title: 'x' },
  { title: ['x'] },
  { title: { near: '1,2' } },
  { or: 'x' },
  { or: ['x'] },
  { and: [{ or: [{ title: { like: [] } }] }] },
])('%j is no question', (where) => {
  expect(ask(where)).toMatchObject({ kind: 'unsound', reason: expect.stringContaining('where') })
})

test('a question within a question without end is refused before it exhausts the stack', () => {
  let deep: object = { title: { equals: 'a' } }
  for (let depth = 0; depth < 100_000; depth += 1) deep = { and: [deep] }
  expect(ask(deep)).toMatchObject({ kind: 'unsound', reason: expect.stringContaining('imbriquée') })
})

test('a sound question stays as it came', () => {
  const where = { or: [{ title: { like: 'a' } }, { and: [] }], id: { in: ['1'], not_equals: null } }
  expect(ask(where)).toEqual({ kind: 'sound', where })
})

test('a relation to several collections is asked by its two halves', () => {
  const one = { relationTo: 'people', value: '1' }
  const halves = { and: [{ 'target.relationTo': { equals: 'people' } }, { 'target.value': { equals: '1' } }] }
  expect(ask({ target: { equals: one } })).toMatchObject({ where: { or: [halves] } })
  expect(ask({ target: { in: [one] } })).toMatchObject({ where: { or: [halves] } })
  expect(ask({ target: { exists: 'true' } })).toEqual({ kind: 'sound', where: { 'target.value': { exists: 'true' } } })
  expect(ask({ target: { not_in: [one] } })).toMatchObject({
    where: {
      and: [{ or: [{ 'target.relationTo': { not_equals: 'people' } }, { 'target.value': { not_equals: '1' } }] }],
    },
  })
  expect(isSound({ target: { like: one } })).toBe(false)
  expect(isSound({ target: { equals: [one, one] } })).toBe(false)
})

test('a list is sorted by what has one value, and by nothing else', () => {
  const fields = [...FIELDS, field('tags', 'text', { hasMany: true }), field('rows', 'array', { fields: PEOPLE })]
  const reason = (sort: unknown) => unsoundSort(sort, fields, (slug) => (slug === 'people' ? PEOPLE : undefined))
  for (const sort of ['title', '-author', 'author.name', 'version.meta.title', ['-at', 'id'], 'nothing', 'parent']) {
    expect([sort, reason(sort)]).toEqual([sort, null])
  }
  for (const sort of [
    'tags',
    '-tags',
    'version.tags',
    'rows.name',
    'target',
    ['title', '-target'],
    'version__tags',
    'target.value',
    'target.relationTo',
    '-target__value',
  ]) {
    expect([sort, reason(sort)]).toEqual([sort, expect.stringMatching(/^« sort » ne peut pas trier par /)])
  }
})
