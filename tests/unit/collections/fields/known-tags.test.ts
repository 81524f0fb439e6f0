import { wordsToFind } from '@/collections/fields/known-tags'

test.each([
  ['Santé publique', ['Santé publique', 'publique']],
  ['ÉTÉ', ['ÉTÉ', 'ete']],
  ['C++', ['C++']],
  ['R&D', ['R&D']],
  ['5 à 7', ['5 à 7']],
  ['—', ['—']],
])('other spellings of the keyword « %s » are found by %j', (tag, words) => {
  expect(wordsToFind(tag)).toEqual(words)
})
