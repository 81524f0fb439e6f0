import fc from 'fast-check'
import { typeset, typesetNodes } from '@/payload/editorial/typography'

/** Spaces made visible: `_` is U+202F, `~` is U+00A0. */
const visible = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~')

describe('a reader sees French typography', () => {
  test.each([
    ['Mais qu’est-ce que c’est ? Oui ! Non ; si.', 'Mais qu’est-ce que c’est_? Oui_! Non_; si.'],
    ['Vraiment? Oui!', 'Vraiment_? Oui_!'],
    ['Vraiment ?! Oui !!', 'Vraiment_?! Oui_!!'],
    ['Vraiment?! Oui!!', 'Vraiment_?! Oui_!!'],
    ['Une voie : celle-ci', 'Une voie~: celle-ci'],
    ['Une voie: celle-ci', 'Une voie~: celle-ci'],
    ['10 % ou 10%', '10_% ou 10_%'],
    ['200 000 organisations, 58 000 salariés', '200_000 organisations, 58_000 salariés'],
    ['1 234 567,5 €', '1_234_567,5~€'],
    ['2,7 millions de salariés, 39 000 km, 20 °C, 14 h 30', '2,7~millions de salariés, 39_000~km, 20~°C, 14~h~30'],
    ["l'économie, aujourd'hui, qu'«ESS»", 'l’économie, aujourd’hui, qu’«_ESS_»'],
    ['trois lettres “ESS” et un "petit secteur"', 'trois lettres «_ESS_» et un «_petit secteur_»'],
    ["l'8 mai, l'« ESS »", 'l’8 mai, l’«_ESS_»'],
    ['« ESS »', '«_ESS_»'],
    ['« il a dit “oui” »', '«_il a dit “oui”_»'],
    ['"il a dit "oui" hier"', '«_il a dit “oui” hier_»'],
    ['les coopératives — comme Skorann — défendent', 'les coopératives —~comme Skorann~— défendent'],
    ['Bref… ce n’est pas fini.', 'Bref… ce n’est pas fini.'],
    ['(?) et (!)', '(?) et (!)'],
    ['Vraiment… ?', 'Vraiment…_?'],
    ['“ un mot ”', '«_un mot_»'],
    ['“a « b » c”', '«_a «_b_» c_»'],
    ['(” "mot"', '(” «_mot_»'],
    ['un "mot"', 'un «_mot_»'],
  ])('%s', (typed, shown) => {
    expect(visible(typeset(typed))).toBe(shown)
  })
})

describe('a reader can copy as it stands', () => {
  test.each([
    'https://exemple.fr/a?b=c;d=1!x',
    'voir https://exemple.fr/l\'ess?page=2 puis www.exemple.fr/"a";b',
    'exemple.fr/recherche?q=a;b',
    "o'neil@exemple.fr",
    'à 14:30, ratio 16:9, format 1:1',
    'en 2025, de 2024 à 2026',
    '02 98 00 00 00 ou +33 2 98 00 00 00 ou 0 800 123 456',
    'le numéro 123 456 789 00012',
    '`if (a ? b : c) return "x";`',
    '/usr/bin/l\'outil?x et C:\\Temp\\"a"!',
    'un écran de 15" et 5\'30',
    "rock 'n' roll",
    'des coopératives — une seule incise',
    '"la première ligne\net la seconde"',
    'un "mot " qui ne se ferme pas',
    'une “paire" dépareillée',
    '“a “b “c',
  ])('%s', (typed) => {
    expect(typeset(typed)).toBe(typed)
  })
})

test('a quotation that is closed takes with it the marks left open inside', () => {
  expect(visible(typeset('« a "b » c"'))).toBe('«_a "b_» c"')
})

test('a bold word in the middle of a sentence changes nothing of its typography, nor where it begins and ends', () => {
  const pieces = ['Il a dit "', 'oui', '" : l', "'", 'équipe de 12', ' 000 personnes', ' !']
  expect(typesetNodes(pieces).map(visible)).toEqual([
    'Il a dit «_',
    'oui',
    '_»~: l',
    '’',
    'équipe de 12',
    '_000 personnes',
    '_!',
  ])
})

describe('for any text', () => {
  const words = fc.constantFrom(
    'été',
    'ESS',
    '12',
    '000',
    '2025',
    'h',
    'km',
    '€',
    'a@b.fr',
    'https://x.fr/a?b',
    'l',
    '/a',
  )
  const marks = fc.constantFrom(...' \n\u00a0\u202f?!;:%«»“”"\'’—–…()/.,`')
  const text = fc
    .array(fc.oneof(marks, words, marks, fc.string({ maxLength: 3 })), { maxLength: 16 })
    .map((t) => t.join(''))

  test('typesetting a text twice changes no more than once', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const once = typeset(typed)
        expect(typeset(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  test('no letter and no digit is lost, added or moved', () => {
    const lettersAndDigits = (t: string) => t.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
    fc.assert(
      fc.property(text, (typed) => {
        expect(lettersAndDigits(typeset(typed))).toBe(lettersAndDigits(typed))
      }),
      { numRuns: 2000 },
    )
  })

  test('text nodes are typeset as the sentence they make, and stay as many', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (pieces) => {
        const shown = typesetNodes(pieces)
        expect(shown).toHaveLength(pieces.length)
        expect(shown.join('')).toBe(typeset(pieces.join('')))
      }),
      { numRuns: 1000 },
    )
  })
})
