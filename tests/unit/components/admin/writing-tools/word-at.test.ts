import { wordAt } from '@/components/admin/writing-tools/link/word-at'

test.each([
  ['Une coopérative d’intérim', 6, 'coopérative'],
  ['Une coopérative', 4, 'coopérative'],
  ['Une coopérative', 15, 'coopérative'],
  ['le porte-parole dit', 8, 'porte-parole'],
])('in « %s », the word at %i is « %s »', (text, place, word) => {
  const found = wordAt(text, place)
  expect(found && text.slice(found.start, found.end)).toBe(word)
})

test('between two spaces, and in an empty line, there is no word', () => {
  expect(wordAt('un  mot', 3)).toBeNull()
  expect(wordAt('', 0)).toBeNull()
})
