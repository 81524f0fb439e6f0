import type { FrenchTools } from '@/collections/before-publication/french/line-check'
import { FRENCH_CHECKS } from '@/collections/before-publication/french/registry'
import { typeset } from '@/payload/editorial/typography'
import { FRENCH_CLEAN, FRENCH_FAULTS, FRENCH_UNSEEN } from '../../../../fixtures/report/french'
import { flawsIn, mended, scoreOfFrench, toolsOfTest } from '../../../../support/french-score'

let tools: FrenchTools

beforeAll(async () => {
  tools = { ...(await toolsOfTest()), maySuggest: () => true }
})

test.each([
  ['that the rules were tuned on', { faults: FRENCH_FAULTS, clean: FRENCH_CLEAN }],
  ['that they were not', FRENCH_UNSEEN],
])('of sentences %s, nine planted faults in ten are found, and nine findings in ten are faults', (_, sentences) => {
  const { recall, precision, lines } = scoreOfFrench(tools, sentences)
  expect({ recall, lines: recall < 0.9 ? lines : [] }).toEqual({ recall: expect.any(Number), lines: [] })
  expect({ precision, lines: precision < 0.9 ? lines : [] }).toEqual({ precision: expect.any(Number), lines: [] })
})

test('every rule has planted faults', () => {
  const planted = new Set(FRENCH_FAULTS.map(({ rule }) => rule))
  expect(FRENCH_CHECKS.map(({ rule }) => rule).filter((rule) => !planted.has(rule))).toEqual([])
})

test.each(FRENCH_FAULTS.filter(({ right }) => right !== null))('$rule mends « $written »', ({ written, right }) => {
  expect(mended(written, tools)).toBe(right)
})

test('mended sentences are left alone, and so are those that are right', () => {
  const sentences = [...FRENCH_CLEAN, ...FRENCH_FAULTS.map(({ written }) => written)]
  for (const sentence of sentences) {
    const once = mended(sentence, tools)
    expect(mended(once, tools)).toBe(once)
  }
  for (const sentence of FRENCH_CLEAN) expect(mended(sentence, tools)).toBe(sentence)
})

test('what the display sets is no fault, whether it is set or not', () => {
  const typed = `"L'emploi : 10 % de 2 000 000 !" - dit-elle ; c'est "bien" ?`
  const rules = (words: string) => flawsIn(words, tools).map(({ rule }) => rule)
  expect(rules(typed)).toEqual(['dashes'])
  for (const sentence of FRENCH_CLEAN) expect(rules(typeset(sentence))).toEqual(rules(sentence))
})

test.each([
  ['an address', 'Voir https://www.skorann.example/oeuvre...fin,suite et www.exemple.fr/a--b ici.'],
  ['an address of mail', 'Écrire à oeuvre..coeur@skorann.example pour venir.'],
  ['code', 'Taper `oeuvre...fin,suite 0299001122` dans le champ.'],
  ['a time', 'Rendez-vous à 10:30, puis à 14:05.'],
  ['a hashtag', 'Avec #oeuvreCommune et #Etat2026, et @interim_bzh.'],
  ['a file', 'Ouvrir oeuvre-2eme.pdf avant lundi.'],
])('%s is never mended', (_, sentence) => {
  expect(flawsIn(sentence, tools)).toEqual([])
})

test('words of an unknown language are not spelt', () => {
  expect(flawsIn('Degemer mat deoc’h holl war lec’hienn hor c’hevredigezh vihan.', tools)).toEqual([])
})

test('an inclusive form is one that the newsroom chose, or none is said', () => {
  const sentence = 'Les salarié(e)s et les adhérent·es.'
  const rules = (inclusiveForms: FrenchTools['inclusiveForms']) =>
    flawsIn(sentence, { ...tools, inclusiveForms }).map(({ words, mend }) => ({ words, mend }))
  expect(rules(null)).toEqual([])
  expect(rules('middot')).toEqual([{ words: 'salarié(e)s', mend: 'salarié·es' }])
  const both = [
    { words: 'salarié(e)s', mend: null },
    { words: 'adhérent·es', mend: null },
  ]
  expect(rules('doublets')).toEqual(both)
  expect(rules('none')).toEqual(both)
})

// A rule that reads a sign again for each other sign would not come to the end of these.
test.each([
  ['one word', 'a'],
  ['spaces', ' '],
  ['points', '.'],
  ['quotes', '«'],
  ['closed quotes', '« a '],
  ['figures', '1 '],
  ['digits', '0'],
  ['hyphens', 'a-'],
  ['apostrophes', 'l’'],
  ['brackets', 'a(e)'],
  ['commas', 'a ,'],
  ['dashes', 'a - '],
  ['roman', 'X'],
  ['ordinals', '2 '],
  ['number signs', 'n °'],
])('a line of 200,000 signs of %s is read to its end', (_, sign) => {
  const plain = { ...tools, knows: () => true }
  expect(Array.isArray(flawsIn(sign.repeat(Math.ceil(200_000 / sign.length)), plain))).toBe(true)
})
