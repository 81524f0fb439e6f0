import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

test('« # » marks the title and « ## » headings, and the marks are listed', () => {
  const draft = structured(textDraft('# Le titre #\n\nChapô.\n\n## Une partie\n\nMots.\n\n### Plus bas\n\nMots.'))
  expect(draft.title).toBe('Le titre')
  expect(draft.blocks.filter(({ kind }) => kind === 'heading').map(({ nodes }) => nodes[0]?.tag)).toEqual(['h2', 'h3'])
  expect(draft.markers.map(({ text }) => text.trim())).toEqual(['#', '#', '##', '###'])
})

test('a line of signs under a line makes it a heading', () => {
  expect(outline('Le titre\n========\n\nChapô.\n\nUne partie\n---\n\nMots.')).toEqual([
    'title: Le titre',
    'excerpt: Chapô.',
    'heading: Une partie',
    'paragraph: Mots.',
  ])
})

test.each(['---', '***', '* * *', '______', '•••'])('« %s » alone is a rule', (line) => {
  expect(outline(`Le titre\n\nChapô.\n\nMots.\n\n${line}\n\nAutres mots.`).at(-2)).toBe('rule: ')
})

test('lines that begin with « > » are one quotation', () => {
  expect(outline('Le titre\n\nChapô.\n\n> Un mot\n>\n> et un autre.').at(-1)).toBe('quote: Un mot / et un autre.')
})

test.each(['###', '– 30 –', 'Fin du communiqué'])('« %s » at the end is a note', (line) => {
  expect(outline(`Le titre\n\nChapô.\n\nMots.\n\n${line}`).at(-1)).toBe(`workingNote: ${line}`)
})

test('a line of keywords is a note, and they are proposed', () => {
  const draft = structured(textDraft('Le titre\n\nChapô.\n\n#ess #SantéMentale'))
  expect(draft.blocks.at(-1)?.kind).toBe('workingNote')
  expect(draft.proposals.tags).toEqual(['ESS', 'SantéMentale'])
})

test('« ## » without a space marks a heading, and « # » does where several lines are so', () => {
  expect(outline('#Le titre\n\nChapô.\n\n##Une partie\n\nMots.\n\n##Une autre\n\nMots.')).toEqual([
    'title: Le titre',
    'excerpt: Chapô.',
    'heading: Une partie',
    'paragraph: Mots.',
    'heading: Une autre',
    'paragraph: Mots.',
  ])
  expect(outline('Le titre\n\nChapô.\n\n#Une partie\nMots.\n\n#Une autre partie\nMots.')).toContain(
    'heading: Une partie',
  )
})

test.each(['#recrutement', '#recrutement #soin', '#1 des régions pour l’ESS'])('« %s » is no heading', (line) => {
  expect(outline(`Le titre\n\nChapô.\n\nMots.\n\n${line}\n\nMots.`).join()).not.toContain('heading')
})

test('short lines that begin with « > » are points until the person says that they are quoted', () => {
  const text = 'Le titre\n\nChapô.\n\nLa veille :\n> repérer le trajet\n> charger son téléphone'
  expect(outline(text).at(-1)).toBe('list: repérer le trajet / charger son téléphone')
  expect(outline(textDraft(text), { '6:kind': 'quote' }).at(-1)).toBe(
    'quote: repérer le trajet / charger son téléphone',
  )
})

test.each([
  ['a sentence', '> Je croyais que c’était trop\n> tard pour moi.'],
  ['a sentence that is cut', '> Je croyais que c’était trop\n> tard pour moi'],
  ['one line', '> un mot'],
])('%s after « > » is quoted', (_, lines) => {
  expect(outline(`Le titre\n\nChapô.\n\nMots.\n\n${lines}`).at(-1)).toMatch(/^quote/)
})

test('in Markdown and in a mail « > » always quotes', () => {
  for (const format of ['md', 'eml'] as const) {
    expect(outline(textDraft('Le titre\n\nChapô.\n\nMots.\n\n> un mot\n> un autre', format)).join()).not.toContain(
      'list',
    )
  }
})

test.each(['Page 2 sur 3', 'page 2/3', 'p. 12', '- Page 4 -'])('« %s » alone is the number of a page', (line) => {
  expect(outline(`Le titre\n\nChapô.\n\nMots.\n\n${line}\n\nMots.`)).toContain(`workingNote: ${line}`)
})
