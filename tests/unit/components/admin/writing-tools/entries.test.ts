import { searchEntries } from '@/components/admin/writing-tools/slash-menu/entries'

const entries = [
  { key: 'paragraph', name: 'Paragraphe' },
  { key: 'heading-2', name: 'Intertitre 2' },
  { key: 'blockquote', name: 'Citation' },
  { key: 'block-keyFigures', name: 'Chiffres clés' },
  { key: 'block-callout', name: 'Encadré' },
  { key: 'block-quote', name: 'Exergue' },
  { key: 'block-figure', name: 'Image' },
  { key: 'block-callToAction', name: 'Appel à l’action' },
]

test.each([
  ['encadre', ['Encadré']],
  ['ENCADRÉ', ['Encadré']],
  ['photo', ['Image']],
  ['h2', ['Intertitre 2']],
  ['cita', ['Citation', 'Exergue']],
  ['chiffrescles', ['Chiffres clés']],
  ['action', ['Appel à l’action']],
  ['rienquiexiste', []],
])('« /%s » finds %j', (search, names) => {
  expect(searchEntries(entries, search).map(({ name }) => name)).toEqual(names)
})

test('« / » alone shows everything, in the order of the features', () => {
  expect(searchEntries(entries, '')).toEqual(entries)
})
