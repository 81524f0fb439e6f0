import type { FlattenedField, Where } from 'payload'
import { sortInFrench, whereInFrench } from '@/payload/adapters/database/french-questions'

const field = (name: string, type: string, more: object = {}) => ({ name, type, ...more }) as unknown as FlattenedField
const keyed = (name: string) => [field(name, 'text'), field(`${name}SortKey`, 'text', { custom: { sortKeyOf: name } })]

const people = [...keyed('name'), field('createdAt', 'date')]
const articles = [
  ...keyed('title'),
  field('excerpt', 'textarea'),
  field('tags', 'text', { hasMany: true }),
  field('publishedAt', 'date'),
  field('sample', 'checkbox'),
  field('author', 'relationship', { relationTo: 'people' }),
  field('authors', 'relationship', { relationTo: 'people', hasMany: true }),
  field('any', 'relationship', { relationTo: ['people', 'articles'] }),
  field('meta', 'group', { flattenedFields: keyed('title') }),
]
const versions = [
  field('parent', 'relationship', { relationTo: 'articles' }),
  field('updatedAt', 'date'),
  field('version', 'group', { flattenedFields: articles }),
]
const collection = (fields: FlattenedField[], useAsTitle: string) => ({
  config: { flattenedFields: fields, admin: { useAsTitle } },
})
const payload = { collections: { people: collection(people, 'name'), articles: collection(articles, 'title') } }
const inDocuments = { payload: payload as never, fields: articles }
const inVersions = { payload: payload as never, fields: versions }

test.each([
  [inDocuments, 'title', 'titleSortKey'],
  [inDocuments, '-title', '-titleSortKey'],
  [inDocuments, 'meta.title', 'meta.titleSortKey'],
  [inDocuments, '-meta__title', '-meta__titleSortKey'],
  [inDocuments, 'author', 'author.nameSortKey'],
  [inDocuments, '-author.name', '-author.nameSortKey'],
  [inDocuments, 'publishedAt', 'publishedAt'],
  [inDocuments, 'nothing.at.all', 'nothing.at.all'],
  [inDocuments, '-', '-'],
  [inVersions, 'version.title', 'version.titleSortKey'],
  [inVersions, '-version.author', '-version.author.nameSortKey'],
  [inVersions, '-parent', '-parent'],
])('of each field, the order %# is that of its key', (schema, sort, key) => {
  expect(sortInFrench(schema, sort)).toEqual([key])
  expect(sortInFrench(schema, [sort, '-id'])).toEqual([key, '-id'])
})

test.each([
  [inDocuments, 'authors'],
  [inDocuments, '-authors.name'],
  [inDocuments, 'tags'],
  [inDocuments, 'any'],
  [inDocuments, '-any.value'],
  [inVersions, 'version.authors.name'],
  [inVersions, 'parent.tags'],
])('what has several values, or names documents of several collections, gives no order %#', (schema, sort) => {
  expect(sortInFrench(schema, [sort, '-id'])).toEqual(['-id'])
})

const START = '2026-11-27T23:00:00.000Z'
const END = '2026-11-28T23:00:00.000Z'
const at = (condition: object) => ({ publishedAt: condition })

test.each<[string, unknown, object]>([
  ['equals', '2026-11-28', { and: [at({ greater_than_equal: START }), at({ less_than: END })] }],
  [
    'not_equals',
    '2026-11-28',
    { or: [at({ less_than: START }), at({ greater_than_equal: END }), at({ exists: false })] },
  ],
  ['less_than', '2026-11-28', at({ less_than: START })],
  ['less_than_equal', '2026-11-28', at({ less_than: END })],
  ['greater_than', '2026-11-28', at({ greater_than_equal: END })],
  ['greater_than_equal', '2026-11-28', at({ greater_than_equal: START })],
  [
    'in',
    `2026-11-28, ${END}`,
    { or: [{ and: [at({ greater_than_equal: START }), at({ less_than: END })] }, at({ equals: END })] },
  ],
  [
    'not_in',
    ['2026-11-28', END],
    {
      and: [
        { or: [at({ less_than: START }), at({ greater_than_equal: END }), at({ exists: false })] },
        at({ not_equals: END }),
      ],
    },
  ],
  ['equals', END, at({ equals: END })],
  ['in', [END], at({ in: [END] })],
  ['less_than_equal', '2026-11-31', at({ less_than_equal: '2026-11-31' })],
  ['exists', 'true', at({ exists: 'true' })],
  ['equals', null, at({ equals: null })],
])('a date that %s %j', (operator, operand, asked) => {
  expect(whereInFrench(inDocuments, at({ [operator]: operand }) as Where)).toEqual(asked)
})

test('days are found wherever they stand, and all else is left as it is', () => {
  const where: Where = {
    AND: [{ or: [{ 'author.createdAt': { less_than: '2026-11-28' } }, { sample: { equals: true } }] }],
    publishedAt: { greater_than: '2026-11-28', less_than: START, exists: true },
    any: { equals: '2026-11-28' },
  }
  expect(whereInFrench(inDocuments, where)).toEqual({
    AND: [{ or: [{ 'author.createdAt': { less_than: START } }, { sample: { equals: true } }] }],
    and: [at({ greater_than_equal: END }), at({ less_than: START }), at({ exists: true })],
    any: { equals: '2026-11-28' },
  })
  expect(whereInFrench(inVersions, { 'version.publishedAt': { less_than: '2026-11-28' } })).toEqual({
    'version.publishedAt': { less_than: START },
  })
})

test('two days in one question are both asked for', () => {
  const twice = { publishedAt: { equals: '2026-11-28' }, 'author.createdAt': { equals: '2026-11-28' } }
  const interval = (path: string) => [{ [path]: { greater_than_equal: START } }, { [path]: { less_than: END } }]
  expect(whereInFrench(inDocuments, twice)).toEqual({
    and: [{ and: interval('publishedAt') }, { and: interval('author.createdAt') }],
  })
})

test.each([
  ['title', 'equals', ' E\u0301te\u0301\n', 'Été'],
  ['title', 'like', ' E\u0301te\u0301', ' Été'],
  ['title', 'in', [' E\u0301te\u0301 '], ['Été']],
  ['title', 'in', 'E\u0301,b', 'É,b'],
  ['excerpt', 'equals', 'E\u0301\r\nb ', 'É\nb'],
  ['tags', 'contains', 'E\u0301', 'É'],
  ['author.name', 'not_equals', ' E\u0301 ', 'É'],
  ['title', 'exists', 'true', 'true'],
  ['title', 'equals', null, null],
])('the words of %s %s %j are those that are stored', (path, operator, typed, stored) => {
  expect(whereInFrench(inDocuments, { [path]: { [operator]: typed } } as Where)).toEqual({
    [path]: { [operator]: stored },
  })
})
