import { OTHER, occurrenceOf, textLines } from '@/collections/before-publication/text-lines'
import type { RichTextNode } from '@/payload/editorial/rich-text'

const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more })
const line = (...children: RichTextNode[]) => ({ type: 'paragraph', children })
const linesOf = (nodes: RichTextNode[], more: object = {}) =>
  textLines({
    collection: 'articles',
    body: { root: { type: 'root', children: nodes } },
    undescribed: new Set(),
    ...more,
  })

test('each line has its place, those of the title and the chapô first', () => {
  const nodes = [line(text('Un'), { type: 'linebreak' }, text('Deux')), line(), line(text('Trois'))]
  expect(linesOf(nodes, { title: 'Titre', excerpt: 'Chapô' }).map(({ text: words, place }) => [words, place])).toEqual([
    ['Titre', { field: 'title' }],
    ['Chapô', { field: 'excerpt' }],
    ['Un', { node: 0 }],
    ['Deux', { node: 0 }],
    ['Trois', { node: 2 }],
  ])
})

test('items, cells and the text of a callout are lines of their top-level node', () => {
  const list = {
    type: 'list',
    children: [
      { type: 'listitem', children: [text('a')] },
      { type: 'listitem', children: [text('b')] },
    ],
  }
  const cell = { type: 'tablecell', children: [line(text('c'))] }
  const table = { type: 'table', $: { caption: 'légende' }, children: [{ type: 'tablerow', children: [cell] }] }
  const content = { root: { type: 'root', children: [line(text('d'))] } }
  const callout = { type: 'block', fields: { blockType: 'callout', content } }
  const lines = linesOf([list, table, callout]).map(({ text: words, place }) => [words, place])
  expect(lines).toEqual([
    ['a', { node: 0 }],
    ['b', { node: 0 }],
    ['légende', { node: 1 }],
    ['c', { node: 1 }],
    ['d', { node: 2 }],
  ])
})

test('words in another language, code, addresses and names of files are hidden, sign by sign', () => {
  const nodes = [
    line(
      text('Dire '),
      text('hello', { $: { lang: 'en' } }),
      text(' et '),
      text('x=1', { format: 16 }),
      text(' sur a.fr'),
    ),
  ]
  const [found] = linesOf(nodes)
  expect(found?.french.replaceAll(OTHER, '·')).toBe('Dire ····· et ··· sur ····')
  expect(found?.french.length).toBe(found?.text.length)
})

test('the words of a block are those that the schema names', () => {
  const block = { type: 'block', fields: { blockType: 'quote', text: 'Une phrase', url: 'x' } }
  expect(linesOf([block])).toEqual([])
  expect(linesOf([block], { blockWords: new Map([[0, ['Une phrase']]]) }).map(({ text: words }) => words)).toEqual([
    'Une phrase',
  ])
})

test('equal words are counted over the lines of their place', () => {
  expect(occurrenceOf('le', [], 'le soir', 0)).toBeUndefined()
  expect(occurrenceOf('le', ['le matin', 'midi'], 'le soir, le', 9)).toBe(2)
})
