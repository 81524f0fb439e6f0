import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nLe premier paragraphe.\n\n'
const TEXT =
  'Un texte qui suit, avec une phrase assez longue pour que personne ne la prenne pour autre chose qu’un texte.'

test.each([
  'Et en Bretagne',
  'Pourquoi ce choix ?',
  'UNE PROMOTION PLUS ÂGÉE',
  '1. Une demande ancienne',
  'II. Le milieu',
  'A/ Le matériel',
  'Étape 1 : préparer son dossier',
  '**Puis-je refuser ?**',
])('« %s » alone above a text is a heading', (line) => {
  expect(outline(`${TOP}${line}\n\n${TEXT}`).at(-2)).toBe(`heading: ${line.replaceAll('**', '')}`)
})

test.each([
  'Une phrase courte.',
  'Voici la liste :',
  'en minuscules',
  'Un doute ? Appelez votre agence',
  'Écrivez à nuit@exemple.fr',
])('« %s » alone above a text is a paragraph', (line) => {
  expect(outline(`${TOP}${line}\n\n${TEXT}`).at(-2)).toBe(`paragraph: ${line}`)
})

test('a short last line is no heading', () => {
  expect(outline(`${TOP}${TEXT}\n\nRendez-vous demain`).at(-1)).toBe('paragraph: Rendez-vous demain')
})

test('a short line right above its text may be the bold beginning of the paragraph', () => {
  const source = textDraft(`${TOP}Une partie\n\n${TEXT}\n\nEt en Bretagne ?\n${TEXT}`)
  expect(structured(source).blocks.at(-2)).toMatchObject({
    kind: 'heading',
    nodes: [{ tag: 'h3' }],
    doubts: [{ key: '9:kind', question: 'Intertitre ou paragraphe ?', chosen: 'heading:3' }],
  })
  const joined = structured(source, { '9:kind': 'boldStart' }).blocks.at(-1)
  expect(joined).toMatchObject({ kind: 'paragraph', lines: [9, 10], words: [`Et en Bretagne ? ${TEXT}`] })
  expect(JSON.stringify(joined?.nodes)).toContain('"text":"Et en Bretagne ?","format":1')
})

test('a line that is bold from end to end is a heading, and not bold in it', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }], style: { kind: 'title' } },
    { runs: [{ text: 'Le premier paragraphe.' }] },
    { runs: [{ text: 'Ce que ça ' }, { text: 'rapporte' }].map((run) => ({ ...run, bold: true as const })) },
    { runs: [{ text: TEXT }] },
  ])
  const heading = structured(source).blocks[2]
  expect(heading).toMatchObject({ kind: 'heading', words: ['Ce que ça rapporte'] })
  expect(JSON.stringify(heading?.nodes)).not.toContain('"format":1')
})
