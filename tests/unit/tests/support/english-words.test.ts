import { englishWords } from '../../../support/english-words'

test.each([
  ['Create Table', ['create']],
  ['Failed to save 5 files', ['failed', 'save']],
  ['Drag to move', ['drag', 'move']],
])('« %s » is English', (text, words) => {
  expect(englishWords(text)).toEqual(words)
})

test.each([
  'Enregistrer le tableau',
  'https://example.org/create',
  'Images et tables',
  'Écrire à anne@example.fr',
  'Skorann',
])('« %s » is not', (text) => {
  expect(englishWords(text)).toEqual([])
})
