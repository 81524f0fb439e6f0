import { letterForms } from '@/payload/adapters/database/letter-forms'
import { blindToAccents } from '@/payload/adapters/database/mongodb-search'

const finds = (asked: string, text: string) => new RegExp(blindToAccents(asked), 'i').test(text)

test.each([
  ['elise', 'Élise'],
  ['ÉLISE', 'elise'],
  ['coeur', 'Le cœur du métier'],
  ['cœur', 'COEUR'],
  ["l'ess", 'Comprendre l’ESS'],
  ['20 000', '20\u202f000 salariés'],
  ['50 %', '50 % des postes'],
  ['(a+b)*[c]', 'x (a+b)*[c] y'],
  ['tiret-', 'un tiret-là'],
])('« %s » finds « %s »', (asked, text) => {
  expect(finds(asked, text)).toBe(true)
})

test.each([
  ['elise', 'Elsa'],
  ['.', 'sans point'],
  ['coeur', 'couru'],
])('« %s » does not find « %s »', (asked, text) => {
  expect(finds(asked, text)).toBe(false)
})

test('each letter has the forms that match it, and two may be written as one', () => {
  expect(letterForms('cŒu')).toEqual([
    { letters: ['cç'] },
    { letters: ['oôöóòõ', 'eéèêë'], ligature: 'œ' },
    { letters: ['uùûüú'] },
  ])
})
