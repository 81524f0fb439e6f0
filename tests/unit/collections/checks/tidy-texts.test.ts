import type { SanitizedCollectionConfig } from 'payload'
import { tidied } from '@/collections/checks/tidy-texts'
import { shapeOf } from '@/collections/schema/shape-of'
import { type Leaf, sampleOf, withValue } from '../../../support/sample-document'
import { shapeOfBody, siteConfig } from '../../../support/shapes'

/* Every text of every collection and of the settings, and of their blocks: no list here names one. */

let all: (Pick<SanitizedCollectionConfig, 'fields' | 'flattenedFields'> & { slug: string })[]

beforeAll(async () => {
  const { collections, globals } = await siteConfig()
  all = [...collections.filter(({ slug }) => !slug.startsWith('payload-')), ...globals]
})

const LINES = new Set(['text', 'email'])
/** The ids of rows are Payload's. */
const isWritten = ({ field }: Leaf) =>
  field.name !== 'id' && !field.custom?.setByServer && !('hidden' in field && field.hidden)
const valueAt = (data: unknown, path: Leaf['path']) =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], data)

function each(check: (slug: string, leaf: Leaf, written: (value: unknown) => unknown) => void) {
  for (const { slug, fields, flattenedFields } of all) {
    const shape = shapeOf(fields)
    const { data, leaves } = sampleOf(flattenedFields)
    for (const leaf of leaves.filter(isWritten)) {
      check(slug, leaf, (value) => valueAt(tidied(shape, withValue(data, leaf.path, value)), leaf.path))
    }
  }
}

test('every text of one line is composed, trimmed and in one line', () => {
  let tried = 0
  each((slug, leaf, written) => {
    if (!LINES.has(leaf.field.type)) return
    tried += 1
    const isList = 'hasMany' in leaf.field && leaf.field.hasMany
    const [typed, stored] = [' E\u0301te\u0301\r\na\u0300 Brest ', 'Été à Brest']
    const value = isList ? [typed, stored, ' ', 'ETE A BREST'] : typed
    expect([slug, leaf.path, written(value)]).toEqual([slug, leaf.path, isList ? [stored] : stored])
  })
  expect(tried).toBeGreaterThan(30)
})

test('every text of several lines is composed and trimmed, and keeps its lines', () => {
  let tried = 0
  each((slug, leaf, written) => {
    if (leaf.field.type !== 'textarea') return
    tried += 1
    expect([slug, leaf.path, written(' E\u0301\r\n\nb ')]).toEqual([slug, leaf.path, 'É\n\nb'])
  })
  expect(tried).toBeGreaterThan(5)
})

test('the words of every rich text are composed, and keep their spaces', () => {
  let tried = 0
  each((slug, leaf, written) => {
    if (leaf.field.type !== 'richText') return
    tried += 1
    expect([slug, leaf.path, written(' E\u0301 ')]).toEqual([slug, leaf.path, ' É '])
  })
  expect(tried).toBeGreaterThan(0)
})

test('everything else is stored as it came', () => {
  for (const { fields, flattenedFields } of all) {
    const { data } = sampleOf(flattenedFields)
    expect(tidied(shapeOf(fields), data)).toEqual(data)
    expect(tidied(shapeOf(fields), {})).toEqual({})
  }
})

test('the caption of a table is composed, and keeps its spaces while it is typed', async () => {
  const body = await shapeOfBody()
  const table = { type: 'table', $: { caption: ' E\u0301quipe ' }, children: [] }
  const { body: stored } = tidied([body], { body: { root: { type: 'root', children: [table] } } })
  expect(stored.root.children[0]?.$.caption).toBe(' Équipe ')
})
