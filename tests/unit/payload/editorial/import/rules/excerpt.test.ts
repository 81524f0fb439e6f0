import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const LONG = `Une première phrase. ${'Et encore une autre phrase qui dure. '.repeat(10)}`.trim()

test('the first paragraph is the chapô, past a date and a signature', () => {
  expect(
    structured(textDraft('Le titre\n\nRennes, le 12 mars 2026\n\nPar Anne Le Goff\n\nDeux mots.\n\nTrois.')).excerpt,
  ).toBe('Deux mots.')
})

test('a paragraph longer than a chapô stays in the text, and the person may lift its first sentence', () => {
  const source = textDraft(`Le titre\n\n${LONG}\n\nLa suite.`)
  expect(structured(source)).toMatchObject({
    excerpt: '',
    blocks: [{}, { doubts: [{ key: '3:excerpt', chosen: 'text' }] }, {}],
  })
  const lifted = structured(source, { '3:excerpt': 'sentence' })
  expect(lifted.excerpt).toBe('Une première phrase.')
  expect(lifted.blocks.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    '1 title',
    '3 excerpt',
    '3.2 paragraph',
    '5 paragraph',
  ])
})

test('a heading right below the title leaves no chapô, and the person may choose one', () => {
  const source = textDraft('# Le titre\n\n## Une partie\n\nDeux mots.\n\nTrois mots.')
  expect(structured(source).excerpt).toBe('')
  expect(structured(source, { '5:kind': 'excerpt' }).excerpt).toBe('Deux mots.')
})

test('a line that announces a list is no chapô', () => {
  expect(outline('Le titre\n\nAu programme :\n\n- un\n- deux')[1]).toBe('paragraph: Au programme :')
})

test('a subtitle is certainly the chapô', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }], style: { kind: 'title' } },
    { runs: [{ text: 'Le chapô' }], style: { kind: 'subtitle' } },
    { runs: [{ text: 'Des mots.' }] },
  ])
  expect(structured(source).blocks[1]).toMatchObject({ kind: 'excerpt', decision: { certainty: 'certain' } })
})

test.each(['Présents : Gaëlle Riou, Marc Le Bras', 'Étaient présentes : Gaëlle Riou', 'Excusé(e)s : Nadine Prigent'])(
  '« %s » is no chapô',
  (line) => {
    expect(structured(textDraft(`Le titre\n\n${line}\n\nDes mots.`)).excerpt).toBe('')
  },
)
