import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

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
