import type { SourceLine } from '@/payload/editorial/import/model'
import { draftOf, outline, structured } from '@/tests/support/drafts/structured'

const words = (text: string, style?: SourceLine['style']): Partial<SourceLine> => ({
  runs: [{ text }],
  ...(style && { style }),
})
const point = (text: string, level = 0, value?: number): Partial<SourceLine> =>
  words(text, { kind: 'point', list: value ? 'number' : 'bullet', level, ...(value && { value }) })

test('a title, headings, points, quotations and notes are what their styles say', () => {
  const source = draftOf([
    words('Le titre', { kind: 'title' }),
    words('Le chapô', { kind: 'subtitle' }),
    words('Une partie', { kind: 'heading', level: 1 }),
    point('un'),
    point('dedans', 1),
    words('Dit-elle.', { kind: 'quote' }),
    { style: { kind: 'rule' } },
    words('La note.', { kind: 'note', note: '1' }),
  ])
  expect(outline(source)).toEqual([
    'title: Le titre',
    'excerpt: Le chapô',
    'heading: Une partie',
    'list: un / dedans',
    'quote: Dit-elle.',
    'rule: ',
    'note: La note.',
  ])
})

test('the highest heading of a document is the second level of the page, and levels have no gap', () => {
  const source = draftOf([
    words('T', { kind: 'title' }),
    words('Un', { kind: 'heading', level: 1 }),
    words('Mots.'),
    words('Deux', { kind: 'heading', level: 4 }),
    words('Mots.'),
  ])
  const headings = structured(source).blocks.filter(({ kind }) => kind === 'heading')
  expect(headings.map(({ nodes }) => nodes[0]?.tag)).toEqual(['h2', 'h3'])
})

test('a numbered list that goes on after a paragraph begins with its next number', () => {
  const source = draftOf([
    words('T', { kind: 'title' }),
    point('a', 0, 1),
    point('b', 0, 2),
    words('Puis :'),
    point('c', 0, 3),
  ])
  const lists = structured(source).blocks.filter(({ kind }) => kind === 'list')
  expect(lists.map(({ nodes }) => [nodes[0]?.tag, nodes[0]?.start])).toEqual([
    ['ol', 1],
    ['ol', 3],
  ])
})

test('bullets after numbers of the same level are another list', () => {
  expect(outline(draftOf([words('T', { kind: 'title' }), point('a', 0, 1), point('b')]))).toEqual([
    'title: T',
    'list: a',
    'list: b',
  ])
})

test('a box to tick at the head of a styled point is no word, as in a typed one', () => {
  const point = (text: string) => ({ runs: [{ text }], style: { kind: 'point', list: 'bullet', level: 0 } as const })
  expect(outline(draftOf([{ runs: [{ text: 'Le titre' }] }, point('[ ] un'), point('[x] deux')])).at(-1)).toBe(
    'list: un / deux',
  )
})

test('whole sentences that are styled as a heading are no heading', () => {
  const heading = (text: string) => ({ runs: [{ text }], style: { kind: 'heading', level: 6 } as const })
  const sentence = 'Accueillir chez soi une personne âgée : un métier, un salaire, un accompagnement.'
  const top = { runs: [{ text: 'Le titre' }], style: { kind: 'title' } as const }
  expect(
    outline(draftOf([top, heading(sentence), heading('Pourquoi pas vous ?'), { runs: [{ text: 'Des mots.' }] }])),
  ).toEqual(['title: Le titre', `excerpt: ${sentence}`, 'heading: Pourquoi pas vous ?', 'paragraph: Des mots.'])
})
