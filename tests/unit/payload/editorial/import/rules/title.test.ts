import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TEXT = 'Un premier paragraphe qui dit de quoi il s’agit, en une phrase assez longue pour ne pas être un titre.'

test('the first short line is the title', () => {
  expect(outline(`Le vote à distance\n\n${TEXT}`)).toEqual(['title: Le vote à distance', `excerpt: ${TEXT}`])
})

test('a working title above a marked one is a note', () => {
  expect(outline(`ESS mois interim\n\n# Comprendre l’ESS\n\n${TEXT}`).slice(0, 2)).toEqual([
    'workingNote: ESS mois interim',
    'title: Comprendre l’ESS',
  ])
})

test('a keyword in front of the title is taken out of it, or kept', () => {
  const source = textDraft(`#ESS – Comprendre l’ESS\n\n${TEXT}`)
  expect(structured(source)).toMatchObject({ title: 'Comprendre l’ESS', markers: [{ line: 1, text: '#ESS – ' }] })
  expect(structured(source, { '1:tag': 'title' }).title).toBe('ESS – Comprendre l’ESS')
})

test('of two short lines, the person says which is the title', () => {
  const source = textDraft(`La lettre de mars\n\nUn mois de recrutements dans nos agences\n\n${TEXT}`)
  expect(structured(source).blocks.flatMap(({ doubts }) => doubts)).toMatchObject([
    { key: '1:title', question: 'Quelle ligne est le titre ?', chosen: '1' },
  ])
  expect(structured(source, { '1:title': '3' }).title).toBe('Un mois de recrutements dans nos agences')
})

test.each(['COMMUNIQUÉ DE PRESSE', 'Brouillon 2', 'V3 – relu par Anne', 'À valider avant lundi'])(
  '« %s » is no title',
  (line) => {
    expect(outline(`${line}\n\nLe vote à distance\n\n${TEXT}`).slice(0, 2)).toEqual([
      `workingNote: ${line}`,
      'title: Le vote à distance',
    ])
  },
)

test('a document has one title: another that is styled so is a heading', () => {
  const style = { kind: 'title' as const }
  const source = draftOf([
    { runs: [{ text: 'Un' }], style },
    { runs: [{ text: TEXT }] },
    { runs: [{ text: 'Deux' }], style },
    { runs: [{ text: 'Mots.' }] },
  ])
  expect(outline(source)).toEqual(['title: Un', `excerpt: ${TEXT}`, 'heading: Deux', 'paragraph: Mots.'])
})

test('the first heading of a document without a title is its title when it stands above all others', () => {
  const source = draftOf([
    { runs: [{ text: 'Un' }], style: { kind: 'heading', level: 1 } },
    { runs: [{ text: TEXT }] },
    { runs: [{ text: 'Deux' }], style: { kind: 'heading', level: 2 } },
    { runs: [{ text: 'Mots.' }] },
  ])
  expect(outline(source)[0]).toBe('title: Un')
})

test('a text that begins with a sentence has no title, and the person may choose one', () => {
  const source = textDraft(`${TEXT}\n\nUne autre phrase.`)
  expect(structured(source).title).toBe('')
  expect(structured(source, { '3:kind': 'title' }).title).toBe('Une autre phrase.')
})

test.each(['COMMUNIQUE DE PRESSE', 'Communiqué de presse', 'COMMUNIQUÉ'])('« %s » alone is no title', (line) => {
  expect(
    outline(
      `${line}\n\nSkorann ouvre une agence\n\nUne agence ouvre ses portes à Lorient, pour les soignants et les établissements du Morbihan.`,
    ).slice(0, 2),
  ).toEqual([`workingNote: ${line}`, 'title: Skorann ouvre une agence'])
})

test.each([
  ['#Awa, la voix douce de la nuit', 'Awa, la voix douce de la nuit', 'title'],
  ['#Comprendre sa fiche de paie', 'Comprendre sa fiche de paie', 'title'],
  ['#ESS Comprendre un modèle', 'Comprendre un modèle', 'tag'],
  ['#Formation Un parcours en trois temps', 'Un parcours en trois temps', 'tag'],
  ['#Logement – Un bail pour l’été', 'Un bail pour l’été', 'tag'],
])('« %s »: the title is « %s », and the person is asked', (line, words, chosen) => {
  const draft = structured(textDraft(`${line}\n\n${TEXT}`))
  expect(draft.title).toBe(words)
  expect(draft.blocks[0]?.doubts).toMatchObject([{ key: '1:tag', chosen }])
})

test.each(['NOTE DE SERVICE N° 2026-07', 'INVITATION', 'Flash info'])('« %s » above the title is a note', (line) => {
  expect(outline(`${line}\n\nCongés d’été : les dates\n\n${TEXT}`).slice(0, 2)).toEqual([
    `workingNote: ${line}`,
    'title: Congés d’été : les dates',
  ])
})

test.each(['Par Gwenn Le Floch', 'Gwenn Le Floch'])('« %s » below the title is no other title', (line) => {
  expect(
    structured(textDraft(`Le travail de nuit\n\n${line}\n\n${TEXT}`)).blocks.flatMap(({ doubts }) => doubts),
  ).toEqual([])
})

test('a press release that bears its day above the title is a note', () => {
  expect(outline(`Communiqué de presse - 4 mai 2026\n\nUne maison de santé\n\n${TEXT}`)[0]).toMatch(/^workingNote/)
})
