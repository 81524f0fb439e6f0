import type { FieldShape } from '@/collections/schema/shape'
import { mergeDocuments, mergedDocument } from '@/components/admin/save-guard/merge/merge-documents'

const FIELDS: FieldShape[] = [
  { name: 'title', label: 'Titre', type: 'text' },
  { name: 'tags', label: 'Mots-clés', type: 'text', hasMany: true },
  {
    name: 'meta',
    label: 'Référencement',
    type: 'group',
    fields: [{ name: 'title', label: 'Titre pour les moteurs', type: 'text' }],
  },
  { name: 'body', label: 'Texte', type: 'richText' },
]
const text = (...words: string[]) => ({
  root: {
    type: 'root',
    children: words.map((word) => ({ type: 'paragraph', children: [{ type: 'text', text: word }] })),
  },
})
const BASE = { title: 'a', tags: ['x'], meta: { title: 'm' }, body: text('one', 'two') }

test('each field and paragraph that the other person changed is to be put into the form, and nothing else', () => {
  const theirs = { ...BASE, meta: { title: 'theirs' }, body: text('ONE', 'two') }
  const mine = { ...BASE, title: 'own', body: text('one', 'TWO') }
  expect(mergeDocuments(BASE, theirs, mine, FIELDS)).toEqual([
    { path: 'meta.title', label: 'Titre pour les moteurs', value: 'theirs', isRichText: false },
    { path: 'body', label: 'Texte', value: text('ONE', 'TWO'), isRichText: true },
  ])
})

test.each([
  ['a title', { title: 'theirs' }, { title: 'own' }],
  ['a list of words', { tags: ['x', 'y'] }, { tags: ['x', 'z'] }],
  ['a paragraph', { body: text('theirs', 'two') }, { body: text('own', 'two') }],
])('%s that both changed is for a person to decide', (_, theirs, mine) => {
  expect(mergeDocuments(BASE, { ...BASE, ...theirs }, { ...BASE, ...mine }, FIELDS)).toBeNull()
})

test('what both changed alike needs nothing', () => {
  expect(mergeDocuments(BASE, { ...BASE, title: 'b' }, { ...BASE, title: 'b' }, FIELDS)).toEqual([])
})

test('a text kept in the browser becomes one with what was saved since', () => {
  const latest = { ...BASE, meta: { title: 'theirs' }, revision: 4 }
  const edits = { savedBy: 'Maëlle', base: BASE, mine: { ...BASE, title: 'own' } }
  expect(mergedDocument(edits, latest, FIELDS)).toEqual({ ...BASE, title: 'own', meta: { title: 'theirs' } })
  expect(mergedDocument({ ...edits, mine: { ...BASE, meta: { title: 'own' } } }, latest, FIELDS)).toBeNull()
})
