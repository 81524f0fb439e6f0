import { findTypedLink } from '@/payload/editorial/typed-link'

test.each([
  ['https://exemple.fr', 'https://exemple.fr', 'https://exemple.fr'],
  ['www.exemple.fr/a?b=c#d', 'www.exemple.fr/a?b=c#d', 'https://www.exemple.fr/a?b=c#d'],
  ['a.b+c@exemple.co.uk', 'a.b+c@exemple.co.uk', 'mailto:a.b+c@exemple.co.uk'],
  ['http://localhost.local:3000/x', 'http://localhost.local:3000/x', 'http://localhost.local:3000/x'],
])('%s is a link', (text, words, url) => {
  expect(findTypedLink(text)).toEqual({ index: 0, text: words, url })
})

test.each([
  ['(https://exemple.fr)', 'https://exemple.fr'],
  ['(voir https://exemple.fr/a_(b))', 'https://exemple.fr/a_(b)'],
  ['[https://exemple.fr/a],', 'https://exemple.fr/a'],
  ['« https://exemple.fr »', 'https://exemple.fr'],
  ['“https://exemple.fr”', 'https://exemple.fr'],
  ['l’adresse:https://exemple.fr!?', 'https://exemple.fr'],
  ['https://exemple.fr/fin…', 'https://exemple.fr/fin'],
  ['d’www.exemple.fr', 'www.exemple.fr'],
  ['écrire à (a@exemple.fr).', 'a@exemple.fr'],
])('the signs around an address are not of it: %s', (text, words) => {
  expect(findTypedLink(text)?.text).toBe(words)
})

test.each([
  'exemple.fr',
  '10.5',
  'xhttps://exemple.fr',
  'https://',
  'http://exemple',
  'www.',
  'a@b',
  '@nom',
  'fin.Début',
])('%s is none', (text) => {
  expect(findTypedLink(text)).toBeNull()
})

test('the first of several is found, from where one looks', () => {
  const text = 'a@exemple.fr et https://exemple.fr'
  expect(findTypedLink(text)?.index).toBe(0)
  expect(findTypedLink(text, 1)?.index).toBe(16)
})
