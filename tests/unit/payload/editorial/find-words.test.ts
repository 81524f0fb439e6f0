import { findWords } from '@/payload/editorial/find-words'
import { plainLetters } from '@/payload/editorial/plain-letters'

const found = (text: string, words: string, isExact = false) =>
  findWords(text, words, isExact).map(({ start, end }) => text.slice(start, end))

test.each([
  ['L’ÉLÈVE et l’élève', 'eleve', ['ÉLÈVE', 'élève']],
  ['Une œuvre, des OEUVRES', 'oeuvre', ['œuvre', 'OEUVRE']],
  // Half of the sign is found, and all of it is what one may replace.
  ['Un cœur', 'co', ['cœ']],
  ['Un cœur', 'eur', ['œur']],
  ['l’intérim', "l'interim", ['l’intérim']],
  ['dix\u202f000 €', 'dix 000', ['dix\u202f000']],
  // An accent of two signs belongs to its letter.
  ['e\u0301te\u0301', 'ete', ['e\u0301te\u0301']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['Rien', 'tout', []],
  ['Rien', '', []],
])('in « %s », « %s » finds %j whatever the accents and capitals', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

test('accents and capitals are respected on demand', () => {
  expect(found('Élève, élève, eleve', 'élève', true)).toEqual(['élève'])
})

test('an emoji before the words moves none of them', () => {
  expect(found('👩‍🌾 Énergie', 'energie')).toEqual(['Énergie'])
  expect(plainLetters('É').plain).toBe('e')
})
