import { mergeNodes } from '@/components/admin/save-guard/merge/merge-nodes'
import type { RichTextNode } from '@/payload/editorial/rich-text'

const p = (text: string): RichTextNode => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const list = (...items: string[]): RichTextNode => ({
  type: 'list',
  tag: 'ul',
  children: items.map((text, index) => ({ type: 'listitem', value: index + 1, children: [{ type: 'text', text }] })),
})
const paragraphs = (...texts: string[]) => texts.map(p)

function wordsOf(nodes: RichTextNode[] | null): unknown {
  return nodes?.map((node) => (node.type === 'text' ? node.text : wordsOf(node.children as RichTextNode[]))) ?? null
}
const merged = (base: string[], theirs: string[], mine: string[]) =>
  mergeNodes(paragraphs(...base), paragraphs(...theirs), paragraphs(...mine))

test.each([
  ['two paragraphs that follow each other', ['a', 'b'], ['A', 'b'], ['a', 'B'], ['A', 'B']],
  [
    'paragraphs far from each other',
    ['a', 'b', 'c', 'd'],
    ['A', 'b', 'c', 'd'],
    ['a', 'b', 'c', 'D'],
    ['A', 'b', 'c', 'D'],
  ],
  ['one that only the other added', ['a', 'b'], ['a', 'new', 'b'], ['a', 'B'], ['a', 'new', 'B']],
  ['one removed far away', ['a', 'b', 'c', 'd'], ['b', 'c', 'd'], ['a', 'b', 'c', 'D'], ['b', 'c', 'D']],
  ['the same change of both', ['a', 'b'], ['A', 'b'], ['A', 'b'], ['A', 'b']],
  ['two that were added at one place', ['a'], ['a', 'theirs'], ['a', 'own'], ['a', 'theirs', 'own']],
  ['a text that was empty', [], ['theirs'], ['own'], ['theirs', 'own']],
])('%s become one text', (_, base, theirs, mine, result) => {
  expect(wordsOf(merged(base, theirs, mine))).toEqual(result.map((text) => [text]))
})

test.each([
  ['of one paragraph', ['a'], ['theirs'], ['own']],
  ['of one that the other removed', ['a', 'b'], ['a'], ['a', 'B']],
  ['beside one that the other removed', ['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'C']],
  ['of the place of one', ['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd'], ['b', 'c', 'd', 'a']],
  ['of a sentence that is on its way', ['a'], ['a', 'It begins'], ['a', 'It begins and goes on']],
])('two changes %s are for a person to decide', (_, base, theirs, mine) => {
  expect(merged(base, theirs, mine)).toBeNull()
})

test('items that two people add to one list become one list', () => {
  const both = mergeNodes([list('a', 'b')], [list('a', 'new', 'b')], [list('a', 'b', 'own')])
  expect(wordsOf(both)).toEqual([[['a'], ['new'], ['b'], ['own']]])
})

test('what the editor fills in when it opens a text is no change', () => {
  const opened = (text: string): RichTextNode => ({
    ...p(text),
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    children: [{ type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' }],
  })
  expect(
    wordsOf(mergeNodes(paragraphs('a', 'b'), paragraphs('A', 'b'), [opened('a'), opened('b'), opened('own')])),
  ).toEqual([['A'], ['b'], ['own']])
})
