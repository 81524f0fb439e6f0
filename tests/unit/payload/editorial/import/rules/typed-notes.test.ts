import { draftOf, outline } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\n'

test.each([
  ['(1)', '(1) Enquête de 2025.'],
  ['[2]', '[2] Enquête de 2025.'],
  ['¹', '¹ Enquête de 2025.'],
  ['*', '* Enquête de 2025.'],
])('what « %s » calls is a note at the end', (sign, note) => {
  expect(outline(`${TOP}Elles ont 46 ans${sign === '*' ? '' : ' '}${sign}.\n\n${note}`).at(-1)).toBe(`note: ${note}`)
})

test('several notes are several, below a rule too', () => {
  expect(outline(`${TOP}Un (1), puis deux (2).\n\n---\n(1) Ici.\n(2) Là.`).slice(-2)).toEqual([
    'note: (1) Ici.',
    'note: (2) Là.',
  ])
})

test('what no sign calls, or what is not at the end, is no note', () => {
  expect(outline(`${TOP}Elles ont 46 ans.\n\n(1) Enquête de 2025.`).join()).not.toContain('note')
  expect(outline(`${TOP}Elles ont 46 ans (1).\n\n(1) Enquête de 2025.\n\nDes mots.`).join()).not.toContain('note:')
  expect(outline(`${TOP}Il faut (1) venir :\n\n(1) tôt\n(2) tard\n\nDes mots.`).join()).not.toContain('note:')
})

test.each([
  ['bold words', 'Le **comité** a décidé.', '**Contact** : Anne Exemple'],
  ['words in italics', 'Le *comité* a décidé.', '*Contact* : Anne Exemple'],
  ['words in bold and italics', 'Le ***comité*** a décidé.', '***Contact*** : Anne Exemple'],
  ['a point', 'Le *comité* a décidé.', '* Venir tôt'],
])('the stars of %s call no note and begin none', (_, above, last) => {
  expect(outline(`${TOP}${above}\n\n${last}`).join()).not.toContain('note:')
})

test('several last lines that begin with a star are a list, whatever a star calls', () => {
  expect(outline(`${TOP}Elles ont 46 ans*. Il faut :\n\n* Venir tôt\n* Partir tard`).at(-1)).toBe(
    'list: Venir tôt / Partir tard',
  )
})

test('a star after bold words calls a note all the same', () => {
  expect(outline(`${TOP}Le **comité** a 46 ans*.\n\n* Enquête de 2025.`).at(-1)).toBe('note: * Enquête de 2025.')
})

test('notes that their document marks stay as they are', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Un mot' }, { text: '1', note: '1' }] },
    { runs: [{ text: 'Une note.' }], style: { kind: 'note', note: '1' } },
  ])
  expect(outline(source).at(-1)).toBe('note: Une note.')
})
