import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\nDes mots.\n\n'

test.each([
  '« On ouvre une maison. »\n– Maëlle Tanguy, responsable d’agence',
  '« On ouvre une maison. » – Maëlle Tanguy, responsable d’agence',
  '“On ouvre une maison.” (Maëlle Tanguy, responsable d’agence)',
  '"On ouvre une maison."\nMaëlle Tanguy, responsable d’agence',
])('%j is a quotation and its author', (lines) => {
  const block = structured(textDraft(TOP + lines)).blocks.at(-1)
  expect(block).toMatchObject({
    kind: 'quote',
    words: ['On ouvre une maison.', 'Maëlle Tanguy, responsable d’agence'],
    nodes: [{ fields: { text: 'On ouvre une maison.', author: 'Maëlle Tanguy', role: 'responsable d’agence' } }],
  })
})

test('a first name after a dash is an author', () => {
  expect(outline(`${TOP}« Je dors mieux. »\n— Marguerite, 98 ans`).at(-1)).toBe(
    'quote: Je dors mieux. / Marguerite, 98 ans',
  )
})

test('a quotation without an author may be a paragraph', () => {
  const source = textDraft(`${TOP}« On chuchote pendant onze heures, et on rit. »`)
  expect(structured(source).blocks.at(-1)).toMatchObject({ kind: 'quote', doubts: [{ key: '7:kind' }] })
  expect(outline(source, { '7:kind': 'paragraph' }).at(-1)).toMatch(/^paragraph/)
})

test.each([
  '« Nous formons des collègues », a rappelé Katell Prigent.',
  '« Maintien » dit bien ce qu’il veut dire.',
  '« Un » et « deux »',
])('%j is a paragraph', (line) => {
  expect(outline(`${TOP}${line}\n\nLa suite du texte, qui dit autre chose encore.`).at(-2)).not.toMatch(/^quote/)
})

test.each(['— La fille d’une patiente', '– Un résident de Brest', '- Équipe de nuit, Ploërmel'])(
  'right below a quotation, « %s » is who said it, by name or not',
  (line) => {
    expect(outline(`${TOP}« Elle nous a appris à ne pas avoir peur. »\n${line}`).at(-1)).toBe(
      `quote: Elle nous a appris à ne pas avoir peur. / ${line.slice(2)}`,
    )
  },
)

test('a line that answers a quotation is not its author', () => {
  expect(
    outline(`${TOP}« Elle nous a appris à ne pas avoir peur. »\n— Et vous, de quoi avez-vous peur ?`),
  ).toHaveLength(5)
})

test('in one styled quotation, the last line after a dash is its author', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Chapô.' }] },
    { runs: [{ text: 'Ici, j’ai pu.\n— Erwan, moniteur' }], style: { kind: 'quote' } },
  ])
  expect(structured(source).blocks.at(-1)).toMatchObject({
    words: ['Ici, j’ai pu.', 'Erwan, moniteur'],
    nodes: [{ fields: { author: 'Erwan', role: 'moniteur' } }],
  })
})

test('a name on the last line of a styled quotation is its author, and a place and a year below it is not', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Chapô.' }] },
    { runs: [{ text: '« On reste. »\nKatell Prigent, directrice' }], style: { kind: 'quote' } },
    { runs: [{ text: 'Skorann, février 2026' }] },
  ])
  expect(outline(source).slice(-2)).toEqual([
    'quote: On reste. / Katell Prigent, directrice',
    'paragraph: Skorann, février 2026',
  ])
})

test('a name right after a whole sentence in quotation marks is its author, other words are not', () => {
  expect(outline(`${TOP}« On me dit merci. » Gwenola Rio, à Pontivy`).at(-1)).toBe(
    'quote: On me dit merci. / Gwenola Rio, à Pontivy',
  )
  for (const line of [
    '« Le jardin » Gwenola Rio',
    '« On me dit merci. » Gwenola sourit',
    '« On me dit merci. » Voilà tout.',
  ])
    expect(outline(TOP + line).at(-1)).toBe(`paragraph: ${line}`)
})
