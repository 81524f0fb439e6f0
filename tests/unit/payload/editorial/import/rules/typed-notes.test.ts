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

test('notes that their document marks stay as they are', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Un mot' }, { text: '1', note: '1' }] },
    { runs: [{ text: 'Une note.' }], style: { kind: 'note', note: '1' } },
  ])
  expect(outline(source).at(-1)).toBe('note: Une note.')
})
