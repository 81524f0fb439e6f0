import type { FieldShape } from '@/collections/schema/shape'
import { matchesIn, withText } from '@/components/admin/writing-tools/search/matches'
import { passagesOfBlock } from '@/components/admin/writing-tools/search/passages'

const field = (name: string, more: Partial<FieldShape> = {}): FieldShape => ({
  name,
  label: name,
  type: 'text',
  ...more,
})
const body = field('body', {
  type: 'richText',
  blocks: [
    {
      slug: 'keyFigures',
      label: 'Chiffres clés',
      fields: [
        field('title'),
        field('link', { words: 'none' }),
        field('items', { type: 'array', fields: [field('label')] }),
        field('text', { type: 'richText' }),
      ],
    },
  ],
})
const block = {
  blockType: 'keyFigures',
  title: 'La coopérative',
  link: 'https://cooperative.example',
  items: [{ label: 'coopérateurs' }, { label: 'Coopératives' }],
  text: {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'coopérative' }] }] },
  },
}

test('words cut by a format are found, with the part of each piece', () => {
  const line = {
    kind: 'line' as const,
    pieces: [
      { key: 'a', text: 'Une coop' },
      { key: 'b', text: 'érative ici' },
    ],
  }
  expect(matchesIn([line], 'cooperative', false)).toEqual([
    {
      kind: 'line',
      pieces: [
        { key: 'a', start: 4, end: 8 },
        { key: 'b', start: 0, end: 7 },
      ],
    },
  ])
})

test('words of a block are found in its fields, its rows and its text, not in its addresses', () => {
  const found = matchesIn(passagesOfBlock(body, '7', block), 'cooperative', false)
  expect(found.map((match) => match.kind === 'field' && [match.path.join('.'), match.rank])).toEqual([
    ['title', 0],
    ['items.1.label', 1],
    ['text.root.children.0.children.0.text', 2],
  ])
})

test('a field is changed at the end of its path, and nothing beside it', () => {
  const changed = withText(block, ['items', 1, 'label'], () => 'Sociétés') as typeof block
  expect(changed.items).toEqual([{ label: 'coopérateurs' }, { label: 'Sociétés' }])
  expect(changed.text).toBe(block.text)
  expect(withText(block, ['gone', 0], () => 'x')).toBe(block)
})
