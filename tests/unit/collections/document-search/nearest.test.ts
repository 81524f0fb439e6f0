import { nearestFirst, wordsOf } from '@/collections/document-search/nearest'

const ordered = (titles: string[], search: string) =>
  nearestFirst(
    titles.map((title) => ({ title })),
    search,
  ).map(({ title }) => title)

test('the title that was typed comes first, then those that begin so, then those that hold it, whole words before parts', () => {
  const titles = ['Sous-économie', 'Vers l’économie', 'Économie sociale', 'Économie', 'Social, mais économie']
  expect(ordered(titles, 'ECONOMIE')).toEqual([
    'Économie',
    'Économie sociale',
    'Sous-économie',
    'Vers l’économie',
    'Social, mais économie',
  ])
  expect(ordered(['Désocialiser les économies', 'Sociale économie', 'Économie sociale'], 'économie socia')).toEqual([
    'Économie sociale',
    'Sociale économie',
    'Désocialiser les économies',
  ])
})

test('what is equally near stays in its order, and what has no title comes last', () => {
  expect(ordered(['Le bus', 'La gare'], '')).toEqual(['Le bus', 'La gare'])
  expect(nearestFirst([{ title: null }, { title: 'Le bus' }], 'bus')).toEqual([{ title: 'Le bus' }, { title: null }])
})

test('a search has each word once, and ten at most', () => {
  expect(wordsOf('  le  bus le soir ')).toEqual(['le', 'bus', 'soir'])
  expect(wordsOf(Array.from({ length: 40 }, (_, n) => `m${n}`).join(' '))).toHaveLength(10)
  expect(wordsOf(' ')).toEqual([])
})
