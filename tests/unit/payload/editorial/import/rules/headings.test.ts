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

const ANNOUNCED = ['Vos missions :', 'Votre profil :', 'Ce que nous offrons :']
const offer = (lines: string[]) =>
  outline(`Un poste\n\nChapô.\n\n${lines.map((line) => `${line}\n- un\n- deux`).join('\n\n')}`)

test('three lines that announce their lists are the headings of a text, two are of it', () => {
  expect(offer(ANNOUNCED).filter((line) => line.startsWith('heading'))).toHaveLength(3)
  expect(offer(ANNOUNCED.slice(1)).filter((line) => line.startsWith('paragraph'))).toHaveLength(2)
})

test('a line between single stars, as mails have what was bold, is a heading', () => {
  const text = `Le titre\n\nChapô.\n\n*Au programme*\n\nDes mots qui suivent.`
  expect(outline(textDraft(text, 'eml'))).toContain('heading: Au programme')
})

test('a line right above a rule is no heading', () => {
  expect(outline(`${TOP}Des mots.\n\nAnne Le Goff, présidente\n\n---\n\nDes mots.`)).toContain(
    'paragraph: Anne Le Goff, présidente',
  )
})

test('a line in larger letters is a heading', () => {
  const line = (text: string, isLarge = false) => ({ runs: [{ text }], ...(isLarge && { isLarge: true as const }) })
  const lines = [line('Le titre', true), line('Chapô.'), line('Qui tient la caisse', true), line('Huit bénévoles :')]
  expect(outline(draftOf([...lines, line('Fin.')]))).toContain('heading: Qui tient la caisse')
  expect(
    outline(draftOf([line('Le titre'), line('Chapô.'), line('Des mots.'), line('Qui tient la caisse'), line('Fin.')])),
  ).not.toContain('heading: Qui tient la caisse')
})
