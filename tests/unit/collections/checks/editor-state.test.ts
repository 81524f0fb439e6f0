import { wrongTypes } from '@/collections/checks/wrong-types'
import type { FieldShape } from '@/collections/schema/shape'
import { shapeOfBody } from '../../../support/shapes'

let body: FieldShape

beforeAll(async () => {
  body = await shapeOfBody()
})

const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
const text = { type: 'text', version: 1, text: 'mot', format: 0, mode: 'normal', style: '', detail: 0 }
const paragraph = (...children: unknown[]) => ({ ...element, type: 'paragraph', children })
const root = (...children: unknown[]) => ({ root: { ...element, type: 'root', children } })
const callout = (content: unknown) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { blockType: 'callout', kind: 'information', content },
})

const isAccepted = (value: unknown) => wrongTypes([body], { body: value }).length === 0

/** Each place where a node may stand. */
const PLACES: [string, (node: unknown) => unknown][] = [
  ['in the text', (node) => root(paragraph(text), node)],
  ['in a paragraph', (node) => root(paragraph(text, node))],
  [
    'in an item of a list',
    (node) =>
      root({
        ...element,
        type: 'list',
        listType: 'bullet',
        tag: 'ul',
        start: 1,
        children: [{ ...element, type: 'listitem', value: 1, children: [node] }],
      }),
  ],
  ['in a block', (node) => root(callout(root(paragraph(text), node)))],
]

test.each(PLACES)('a node that the editor does not know is refused %s', (_, put) => {
  for (const type of [
    'martian',
    'inlineBlock',
    'upload',
    'relationship',
    'constructor',
    '__proto__',
    'Paragraph',
    '',
  ]) {
    expect([type, isAccepted(put({ ...element, type, version: 1, children: [text] }))]).toEqual([type, false])
    expect([type, isAccepted(put({ type, version: 1 }))]).toEqual([type, false])
  }
})

test('words may say their language', () => {
  expect(isAccepted(root(paragraph(text, { ...text, $: { lang: 'br' } })))).toBe(true)
})

test('a table may have a caption, of a length that is read, and a node no other notes than short words', () => {
  const cell = { ...element, type: 'tablecell', headerState: 0, children: [paragraph(text)] }
  const table = { ...element, type: 'table', children: [{ ...element, type: 'tablerow', children: [cell] }] }
  expect(isAccepted(root({ ...table, $: { caption: 'a'.repeat(500) } }))).toBe(true)
  for (const $ of [{ caption: 'a'.repeat(501) }, { caption: 3 }, { caption: null }, 'caption', [], null]) {
    expect([$, isAccepted(root({ ...table, $ }))]).toEqual([$, false])
  }
})

test('each editor knows its own nodes: a rule stands in the text, not in a block', () => {
  const rule = { type: 'horizontalrule', version: 1 }
  expect([
    isAccepted(root(rule)),
    isAccepted(root(callout(root(rule)))),
    isAccepted(root(callout(root(paragraph(text))))),
  ]).toEqual([true, false, true])
})

test.each([
  ['a text outside of a paragraph', root(text)],
  ['a text without anything', root()],
])('%s, which the editor cannot open, is refused', (_, value) => {
  expect(isAccepted(value)).toBe(false)
})

test('the formats of a text and of an element are those of the editor', () => {
  const cases: [unknown, boolean][] = [
    [paragraph({ ...text, format: 3 }), true],
    [paragraph({ ...text, format: 2047 }), true],
    [paragraph({ ...text, format: 4096 }), false],
    [paragraph({ ...text, format: -1 }), false],
    [paragraph({ ...text, format: 1.5 }), false],
    [paragraph({ ...text, format: 'bold' }), false],
    [paragraph({ ...text, mode: 'martian' }), false],
    [paragraph({ ...text, style: {} }), false],
    [{ ...paragraph(text), format: 'center' }, true],
    [{ ...paragraph(text), format: 'martian' }, false],
    [{ ...paragraph(text), indent: 2 }, true],
    [{ ...paragraph(text), indent: 'x' }, false],
    [{ ...paragraph(text), indent: 1e9 }, false],
    [{ ...paragraph(text), direction: null }, true],
    [{ ...paragraph(text), direction: 'up' }, false],
    [{ ...element, type: 'heading', tag: 'h2', children: [text] }, true],
    [{ ...element, type: 'heading', tag: 'script', children: [text] }, false],
    [{ ...element, type: 'list', listType: 'martian', tag: 'ul', start: 1, children: [] }, false],
  ]
  for (const [node, expected] of cases) expect([node, isAccepted(root(node))]).toEqual([node, expected])
})

test('an empty paragraph, a line break and a tab are a text', () => {
  expect(isAccepted(root(paragraph()))).toBe(true)
  expect(
    isAccepted(
      root(paragraph(text, { type: 'linebreak', version: 1 }, { ...text, type: 'tab', text: '\t', detail: 2 })),
    ),
  ).toBe(true)
})
