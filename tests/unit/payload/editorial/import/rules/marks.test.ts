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
