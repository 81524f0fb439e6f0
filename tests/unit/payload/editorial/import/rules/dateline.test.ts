import { structured, textDraft } from '@/tests/support/drafts/structured'

const dated = (line: string) =>
  structured(textDraft(`Le titre\n\n${line}\n\nLe texte commence ici, et il dure un peu.`))

test.each([
  ['Rennes, le 12 mars 2026', '2026-03-12'],
  ['Publié le 3/11/2025', '2025-11-03'],
  ['Lundi 3 novembre 2025', '2025-11-03'],
  ['Le 1er mai 2026', '2026-05-01'],
  ['(Saint-Brieuc, le 9 janvier 2026)', '2026-01-09'],
])('« %s » dates the article', (line, date) => {
  expect(dated(line)).toMatchObject({ date, excerpt: 'Le texte commence ici, et il dure un peu.' })
})

test.each(['Le 12 mars 2026, tout a changé.', '31 février 2026', 'Rendez-vous le 12 mars', '12/03'])(
  '« %s » is words',
  (line) => {
    expect(dated(line).date).toBeNull()
  },
)

test('a line with a day and who wrote is both', () => {
  const { blocks, date } = dated('Publié le 14 janvier 2026 par Anne Corre')
  expect(blocks.slice(1, 3).map(({ key, kind, words }) => [key, kind, words[0]])).toEqual([
    ['3', 'date', 'Publié le 14 janvier 2026'],
    ['3.2', 'signature', 'par Anne Corre'],
  ])
  expect(date).toBe('2026-01-14')
  expect(dated('Par Anne Corre, le 14 janvier 2026').date).toBe('2026-01-14')
})

test('a day at the end dates it as well, and a second one is words', () => {
  const text = 'Le titre\n\nChapô.\n\nDes mots.\n\nQuimper, le 3 mars 2026'
  expect(structured(textDraft(text)).date).toBe('2026-03-03')
  const two = structured(textDraft(text.replace('Chapô.', 'Le 1er mars 2026')))
  expect(two.blocks.filter(({ kind }) => kind === 'date')).toHaveLength(1)
})

test.each([
  ['Rennes, le 12 mars 2026 – La coopérative ouvre une école.', '2026-03-12'],
  ['Brest, le 3/11/2025 - La coopérative ouvre une école.', '2025-11-03'],
  ['Le 12 mars 2026 – ou un peu plus tard – tout change.', '2026-03-12'],
  ['La réunion du 12 mars 2026 – la dernière – a duré.', null],
])('« %s » dates the article by its first words, which stay', (line, date) => {
  expect(structured(textDraft(`Le titre\n\n${line}\n\nEncore des mots.`))).toMatchObject({ date, excerpt: line })
})

test.each(['Poste à pourvoir le 1er avril 2026.', 'Rendez-vous à tous le 12 mars 2026'])(
  '« %s » dates nothing',
  (line) => {
    expect(structured(textDraft(`Le titre\n\nChapô.\n\nDes mots.\n\n${line}`)).date).toBeNull()
  },
)

test.each(['La Roche-sur-Yon le 12 mars 2026', 'Réunion du 12 mars 2026', 'Mis à jour le 12 mars 2026'])(
  '« %s » dates the article without a comma',
  (line) => {
    expect(dated(line).date).toBe('2026-03-12')
  },
)
