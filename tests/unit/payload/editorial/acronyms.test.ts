import fc from 'fast-check'
import {
  acronymCandidates,
  acronymKey,
  acronymSpellings,
  isAcronym,
  LONGEST_ACRONYM,
} from '@/payload/editorial/acronyms'

test.each([
  ['L’ESS recrute, l’E.S.S. aussi.', ['ESS', 'E.S.S.']],
  ['Un Ehpad (MAS) : R&D, CFE-CGC.', ['Un', 'Ehpad', 'MAS', 'R&D', 'CFE-CGC']],
  ['écrire à ESS@exemple.fr, voir https://exemple.fr/ESS et www.ESS.fr, #ESS', []],
  ['ESSENTIELLEMENT-anticonstitutionnellement et ESS-France', ['ESS-France']],
  ['aESS ESSé 2ESS ESS2', ['ESSé', 'ESS2']],
  ['', []],
])('the words that may be acronyms in « %s »', (text, words) => {
  expect(acronymCandidates(text).map((found) => found.text)).toEqual(words)
})

test('each is where it says, and is compared without its full stops', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ESS', ' ', 'E.S.S.', 'é', '.', '-', '&', '@', 'Ab', '/'), { maxLength: 40 }),
      (parts) => {
        const text = parts.join('')
        for (const { text: word, at, spelling } of acronymCandidates(text)) {
          expect(text.slice(at, at + word.length)).toBe(word)
          expect(spelling).not.toContain('.')
          expect(isAcronym(word)).toBe(true)
        }
      },
    ),
  )
})

test('« Ehpad » is also found in capitals, and capitals never as a plain word', () => {
  expect(acronymSpellings('Ehpad')).toEqual(['Ehpad', 'EHPAD'])
  expect(acronymSpellings('C.A.P.')).toEqual(['CAP'])
  expect(acronymKey('Ehpad')).toBe(acronymKey('E.H.P.A.D.'))
})

test.each(['ess', 'E S S', 'E', '2M', 'ESS.', '<b>', 'A'.repeat(LONGEST_ACRONYM + 1), ''])(
  '« %s » is no acronym that a text could be searched for',
  (text) => expect(isAcronym(text)).toBe(false),
)
