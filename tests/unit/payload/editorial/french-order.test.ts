import { foldedText, sortKey } from '@/payload/editorial/french-order'

const french = new Intl.Collator('fr', { numeric: true })

const WORDS = [
  ...['cote', 'coté', 'côte', 'côté', 'Cote', 'Coté', 'Côte', 'Côté', 'cote d’azur', 'cotes', 'coter'],
  ...['Élodie', 'elodie', 'Eloi', 'Zoé', 'zoe', 'Œuvre', 'oeuvre', 'Oeuvre', 'ofre', 'odeur', 'Æthuse', 'aeton'],
  ...['a', 'A', 'à', 'À', 'b', 'B', 'ça', 'ca', 'cb', 'naïf', 'naif', 'Noël', 'noel', 'noélia', 'ñandu'],
  ...['La rue', 'Larue', 'la-rue', 'L’aide', 'Laide', 'été', 'ete', 'été 2', 'été 10', 'été 2 bis', '100 %', '9 mai'],
  ...[
    'Étape 1',
    'Étape 2',
    'Étape 12',
    'étape',
    '007',
    '8',
    '« Métiers »',
    '(Métiers)',
    'Métiers',
    'straße',
    'strasse',
  ],
]

const byKey = (a: string, b: string) => {
  const [keyA, keyB] = [String(sortKey(a)), String(sortKey(b))]
  return keyA < keyB ? -1 : Number(keyA > keyB)
}

test('keys sort as a French dictionary does, each word against each other', () => {
  const wrong = WORDS.flatMap((a) => WORDS.map((b) => [a, b] as const)).filter(
    ([a, b]) => Math.sign(byKey(a, b)) !== Math.sign(french.compare(a, b)),
  )
  expect(wrong).toEqual([])
})

test('keys sort byte by byte, as both databases compare texts', () => {
  const sorted = WORDS.toSorted(byKey)
  const asBytes = WORDS.toSorted((a, b) => Buffer.compare(Buffer.from(`${sortKey(a)}`), Buffer.from(`${sortKey(b)}`)))
  expect(asBytes).toEqual(sorted)
})

test('a decomposed word has the key of the composed one', () => {
  for (const word of WORDS) expect([word, sortKey(word.normalize('NFD'))]).toEqual([word, sortKey(word)])
})

test('what has no words has no key', () => {
  for (const nothing of ['', '  ', '\u00a0', null, undefined, 3, ['a']]) expect(sortKey(nothing)).toBeNull()
})

test('a very long text has a short key', () => {
  expect(sortKey('é'.repeat(100_000))?.length).toBeLessThan(1_000)
})

test.each([
  ['Métiers', 'metiers'],
  [' MÉTIERS ', 'métiers'],
  ['Me\u0301tiers', 'Métiers'],
  ['cœur', 'CŒUR'],
  ['cœur', 'coeur'],
  ['l’aide', "L'aide"],
  ['vie\u00a0locale', 'vie  locale'],
])('« %s » and « %s » are one word', (a, b) => {
  expect(foldedText(a)).toBe(foldedText(b))
})
